/**
 * Galleries, image definitions and image versions, and how a version reaches its regions.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.gallery.GalleryOperations}, which has a dialog for each operation.
 */
@NullMarked
package io.github.aib4j.client.implementation.gallery;

import org.jspecify.annotations.NullMarked;
