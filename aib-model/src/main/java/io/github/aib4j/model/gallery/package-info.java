/**
 * Compute Galleries, their image definitions, and the versions that builds publish there.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.GalleryImageVersion}; {@link
 * io.github.aib4j.model.gallery.source.GallerySource} lists what a version can be made from. The same types serve
 * requests and responses; members that only the service sets can be read and are not sent. The members of each
 * api-version are from the published types (documented), the service's defaults from recorded traffic.
 */
@NullMarked
package io.github.aib4j.model.gallery;

import org.jspecify.annotations.NullMarked;
