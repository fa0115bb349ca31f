/**
 * Which image versions to keep: a rule, the plan that it makes for the existing versions, and the outcome of the plan.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.retention.RetentionRule}.
 */
@NullMarked
package io.github.aib4j.model.gallery.retention;

import org.jspecify.annotations.NullMarked;
