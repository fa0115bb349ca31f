/**
 * How a gallery is shared, changes of its sharing, and their progress in each region.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.share.SharingProfile}.
 */
@NullMarked
package io.github.aib4j.model.gallery.share;

import org.jspecify.annotations.NullMarked;
