/**
 * The sources of image versions: one for the whole version, or one for each disk.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.source.GallerySource}, which lists the sources of a whole version,
 * and from {@link io.github.aib4j.model.gallery.source.StorageProfile} for disks.
 */
@NullMarked
package io.github.aib4j.model.gallery.source;

import org.jspecify.annotations.NullMarked;
