/**
 * Image templates: what to build an image from, how to change it, and where to put it.
 *
 * <p>Start from {@link io.github.aib4j.model.ImageTemplate}. Its parts have a package each: {@code source}, {@code
 * customize}, {@code validate}, {@code distribute}; {@code id} names Azure resources, {@code json} reads and writes, {@code run} is what
 * the service reports.
 */
@NullMarked
package io.github.aib4j.model;

import org.jspecify.annotations.NullMarked;
