package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The unique name that the service gives to a gallery.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryIdentifier implements OpenObject {
    GalleryIdentifier() {}

    /**
     * The name, unique in all of Azure. It consists of the subscription and the gallery in upper case (recorded). Set
     * by the service, never sent.
     */
    public abstract Optional<String> uniqueName();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryIdentifier}. */
    public static final class Builder extends ImmutableGalleryIdentifier.Builder {
        Builder() {}
    }
}
