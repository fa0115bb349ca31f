/**
 * The steps that change the image after its source has booted.
 *
 * <p>Start from {@link io.github.aib4j.model.customize.Customizer}, whose factories cover the common steps. Steps run
 * in order, and the first failure ends the build.
 */
@NullMarked
package io.github.aib4j.model.customize;

import org.jspecify.annotations.NullMarked;
