package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import org.immutables.value.Value;

/**
 * The publisher, offer and sku by which an image definition is found. You choose them (rule G10), and their combination
 * is unique in a gallery.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageIdentifier implements OpenObject {
    GalleryImageIdentifier() {}

    /** The publisher of the image. */
    public abstract String publisher();

    /** The family of the image. */
    public abstract String offer();

    /** The edition of the image. */
    public abstract String sku();

    /** Returns the identifier with this publisher, offer and edition. */
    public static GalleryImageIdentifier of(String publisher, String offer, String sku) {
        return builder().publisher(publisher).offer(offer).sku(sku).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link GalleryImageIdentifier}. A publisher, an offer and a sku are required. */
    public static final class Builder extends ImmutableGalleryImageIdentifier.Builder {
        Builder() {}
    }
}
