/**
 * The image that a build starts from.
 *
 * <p>Start from {@link io.github.aib4j.model.source.ImageSource}, whose factories cover the common sources.
 */
@NullMarked
package io.github.aib4j.model.source;

import org.jspecify.annotations.NullMarked;
