/**
 * Image templates: what an image is built from, how it is changed, and where it goes.
 *
 * <p>Start from {@link io.github.aib4j.model.ImageTemplate}. Its parts have packages of their own: {@code source},
 * {@code customize}, {@code validate} and {@code distribute}. {@code id} names Azure resources, {@code json} reads and
 * writes templates, and {@code run} has what the service reports.
 *
 * <p>Each kind of mistake has one exception, whether a factory, {@code parse} or {@code build()} notices it: a value that is
 * not possible is an {@link java.lang.IllegalArgumentException} or a subtype such as {@link
 * io.github.aib4j.model.id.InvalidResourceIdException}; what is missing, or is given together with what it excludes, is an
 * {@link java.lang.IllegalStateException}; null is a {@link java.lang.NullPointerException}. What needs two pieces to be
 * judged is no exception, but a finding of a linter in {@code lint}.
 */
@NullMarked
package io.github.aib4j.model;

import org.jspecify.annotations.NullMarked;
