/**
 * What the service reports: existing templates, the state of their builds, and what the builds produced.
 *
 * <p>Start from {@link io.github.aib4j.model.run.BuildOutcome}, the end of a build.
 */
@NullMarked
package io.github.aib4j.model.run;

import org.jspecify.annotations.NullMarked;
