package io.github.aib4j.model.source;

import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.style.ModelStyle;
import org.immutables.value.Value;

/**
 * A managed image. It must be generalized, and be in the subscription and region of the template. Since
 * api-version 2019-02-01-preview.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class ManagedImageSource implements ImageSource {
    ManagedImageSource() {}

    /** The image. */
    public abstract ManagedImageId imageId();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ManagedImageSource}. An image id is required. */
    public static final class Builder extends ImmutableManagedImageSource.Builder {
        Builder() {}
    }
}
