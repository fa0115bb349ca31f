/**
 * What is checked in the finished image before it is distributed, and what to do when a check fails.
 *
 * <p>Start from {@link io.github.aib4j.model.validate.Validator}, whose factories cover the common checks.
 */
@NullMarked
package io.github.aib4j.model.validate;

import org.jspecify.annotations.NullMarked;
