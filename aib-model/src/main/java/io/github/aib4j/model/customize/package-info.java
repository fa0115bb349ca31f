/**
 * What happens inside the image once its source has booted: an ordered list of steps.
 *
 * <p>Start from {@link io.github.aib4j.model.customize.Customizer}, whose factories cover the common steps. Steps run in
 * the order given, and the first that fails ends the build.
 */
@NullMarked
package io.github.aib4j.model.customize;

import org.jspecify.annotations.NullMarked;
