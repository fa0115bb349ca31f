/**
 * Fleets that outlive their processes: each build is a row in a database, and any process that knows the database takes its
 * next step.
 *
 * <p>Start from {@link io.github.aib4j.scheduler.DurableFleet}.
 */
@NullMarked
package io.github.aib4j.scheduler;

import org.jspecify.annotations.NullMarked;
