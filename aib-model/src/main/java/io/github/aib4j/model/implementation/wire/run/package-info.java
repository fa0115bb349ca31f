/**
 * The wire names of what the service reports: resources, run outputs, triggers, operations. One table per type.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.wire.run.RunTables}.
 */
@NullMarked
package io.github.aib4j.model.implementation.wire.run;

import org.jspecify.annotations.NullMarked;
