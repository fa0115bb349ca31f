/**
 * Where the finished image goes. Each template has at least one target.
 *
 * <p>Start from {@link io.github.aib4j.model.distribute.Distributor}, whose factories cover the common targets.
 */
@NullMarked
package io.github.aib4j.model.distribute;

import org.jspecify.annotations.NullMarked;
