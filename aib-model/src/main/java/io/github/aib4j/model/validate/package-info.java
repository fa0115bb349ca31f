/**
 * The checks of the finished image before it is distributed, and what happens when one fails.
 *
 * <p>Start from {@link io.github.aib4j.model.validate.Validator}, whose factories cover the common checks.
 */
@NullMarked
package io.github.aib4j.model.validate;

import org.jspecify.annotations.NullMarked;
