/**
 * A Compute Gallery, its image definitions, and their versions: what builds leave behind for machines to start from.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.GalleryImageVersion}; {@link
 * io.github.aib4j.model.gallery.source.GallerySource} lists what a version can be made from. One type serves both ways: members
 * that only the service sets are there to be read, and are not sent. What each api-version has is from the published
 * types (documented); what the service fills in is from recorded traffic.
 */
@NullMarked
package io.github.aib4j.model.gallery;

import org.jspecify.annotations.NullMarked;
