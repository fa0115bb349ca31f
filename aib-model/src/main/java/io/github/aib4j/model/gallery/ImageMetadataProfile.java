package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import org.immutables.value.Value;

/**
 * Metadata of a version. Since api-version 2026-03-03. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageMetadataProfile implements OpenObject {
    ImageMetadataProfile() {}

    /** What the metadata is about. */
    public abstract ImageMetadataType type();

    /** Entries that others may see. */
    public abstract List<ImageMetadata> publicMetadataList();

    /** Entries for the owner. */
    public abstract List<ImageMetadata> internalMetadataList();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link ImageMetadataProfile}. A type is required. */
    public static final class Builder extends ImmutableImageMetadataProfile.Builder {
        Builder() {}
    }
}
