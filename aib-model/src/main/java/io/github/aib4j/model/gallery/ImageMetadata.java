package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the metadata of a version, such as {@code OS.Name}. Since api-version 2026-03-03. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageMetadata implements OpenObject {
    ImageMetadata() {}

    /** The key. */
    public abstract String metadataKey();

    /** The value. */
    public abstract Optional<String> metadataValue();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link ImageMetadata}. A key is required. */
    public static final class Builder extends ImmutableImageMetadata.Builder {
        Builder() {}
    }
}
