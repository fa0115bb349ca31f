/**
 * Desired state: how a plan is applied, and what came of it.
 *
 * <p>Start from {@link io.github.aib4j.client.ImageBuilderClient#plan}; the plan itself is in {@code model.plan}.
 */
@NullMarked
package io.github.aib4j.client.desired;

import org.jspecify.annotations.NullMarked;
