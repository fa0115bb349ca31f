package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A location outside the regions.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryExtendedLocation implements OpenObject {
    GalleryExtendedLocation() {}

    /** The name of the location. */
    public abstract Optional<String> name();

    /** The kind of the location. */
    public abstract Optional<ExtendedLocationType> type();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryExtendedLocation}. */
    public static final class Builder extends ImmutableGalleryExtendedLocation.Builder {
        Builder() {}
    }
}
