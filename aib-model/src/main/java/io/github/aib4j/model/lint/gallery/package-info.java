/**
 * The linter for galleries, image definitions and image versions.
 *
 * <p>Start from {@link io.github.aib4j.model.lint.gallery.GalleryLinter}. The rules are grouped by subject, one class per
 * group; {@code GalleryRule} lists them all with their ids.
 */
@NullMarked
package io.github.aib4j.model.lint.gallery;

import org.jspecify.annotations.NullMarked;
