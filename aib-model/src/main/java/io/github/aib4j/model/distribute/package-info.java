/**
 * Where the finished image goes: at least one target per template.
 *
 * <p>Start from {@link io.github.aib4j.model.distribute.Distributor}, whose factories cover the common targets.
 */
@NullMarked
package io.github.aib4j.model.distribute;

import org.jspecify.annotations.NullMarked;
