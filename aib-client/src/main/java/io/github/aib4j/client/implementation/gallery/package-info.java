/**
 * Galleries, image definitions and image versions, and the replication of versions to regions.
 *
 * <p>Start from {@link io.github.aib4j.client.implementation.gallery.GalleryOperations}, which has a call for each
 * operation.
 */
@NullMarked
package io.github.aib4j.client.implementation.gallery;

import org.jspecify.annotations.NullMarked;
