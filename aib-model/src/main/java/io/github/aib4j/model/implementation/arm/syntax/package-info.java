/**
 * How expressions of ARM deployment templates are written: their parser and its tree, escapes, places, and failures.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.arm.syntax.ArmParser}.
 */
@NullMarked
package io.github.aib4j.model.implementation.arm.syntax;

import org.jspecify.annotations.NullMarked;
