/**
 * The steps of a template and the commands in them, taken apart for the rules of the linter.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.lint.step.Steps}.
 */
@NullMarked
package io.github.aib4j.model.implementation.lint.step;

import org.jspecify.annotations.NullMarked;
