/**
 * Image templates: what an image is built from, how it is changed, and where it goes.
 *
 * <p>Start from {@link io.github.aib4j.model.ImageTemplate}. Its parts have packages of their own: {@code source},
 * {@code customize}, {@code validate} and {@code distribute}. {@code id} names Azure resources, {@code json} reads and
 * writes templates, and {@code run} has what the service reports.
 */
@NullMarked
package io.github.aib4j.model;

import org.jspecify.annotations.NullMarked;
