package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import org.immutables.value.Value;

/** What an image definition is found by, in words of your own (rule G10). Together they are unique in a gallery. */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageIdentifier implements OpenObject {
    GalleryImageIdentifier() {}

    /** Who publishes it. */
    public abstract String publisher();

    /** Which family it is of. */
    public abstract String offer();

    /** Which edition it is. */
    public abstract String sku();

    /** The identifier of that publisher, offer and edition. */
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

    /** Builds {@link GalleryImageIdentifier}; {@code build} needs publisher, offer, sku. */
    public static final class Builder extends ImmutableGalleryImageIdentifier.Builder {
        Builder() {}
    }
}
