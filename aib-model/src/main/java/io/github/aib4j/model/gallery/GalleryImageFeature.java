package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A feature of an image, such as {@code SecurityType} {@code TrustedLaunchSupported}. Since api-version 2020-09-30.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageFeature implements OpenObject {
    GalleryImageFeature() {}

    /** The name of the feature, such as {@code SecurityType}. */
    public abstract Optional<String> name();

    /** The value of the feature, such as {@code TrustedLaunchSupported}. */
    public abstract Optional<String> value();

    /** The first version of the image that has the feature. Since api-version 2024-03-03. */
    public abstract Optional<ImageVersionNumber> startsAtVersion();

    /** Returns the feature with this name and value. */
    public static GalleryImageFeature of(String name, String value) {
        return builder().name(name).value(value).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryImageFeature}. */
    public static final class Builder extends ImmutableGalleryImageFeature.Builder {
        Builder() {}
    }
}
