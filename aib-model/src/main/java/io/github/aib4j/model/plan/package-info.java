/**
 * Desired state: what has to be done so that a template is as its caller wants it.
 *
 * <p>Start from {@link io.github.aib4j.model.plan.TemplatePlan}.
 */
@NullMarked
package io.github.aib4j.model.plan;

import org.jspecify.annotations.NullMarked;
