/**
 * The wire names of galleries, image definitions and image versions: one table per type.
 *
 * <p>Start from {@link io.github.aib4j.model.implementation.wire.gallery.GalleryTables}. A property of a new api-version is one
 * row here.
 */
@NullMarked
package io.github.aib4j.model.implementation.wire.gallery;

import org.jspecify.annotations.NullMarked;
