/**
 * What the service reports: a template as it stands there, the state of its builds, and what they made.
 *
 * <p>Start from {@link io.github.aib4j.model.run.BuildOutcome}, the end of a build.
 */
@NullMarked
package io.github.aib4j.model.run;

import org.jspecify.annotations.NullMarked;
