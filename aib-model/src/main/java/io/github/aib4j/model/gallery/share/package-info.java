/**
 * How a gallery is shared, and the progress of sharing in each region. The client reads this and does not change it.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.share.SharingProfile}.
 */
@NullMarked
package io.github.aib4j.model.gallery.share;

import org.jspecify.annotations.NullMarked;
