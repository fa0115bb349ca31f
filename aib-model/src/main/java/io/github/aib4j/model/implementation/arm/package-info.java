/**
 * The expression language of ARM deployment templates: functions, evaluation within bounds.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.arm.ArmEvaluation}.
 */
@NullMarked
package io.github.aib4j.model.implementation.arm;

import org.jspecify.annotations.NullMarked;
