package io.github.aib4j.model.distribute;

import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.style.ModelStyle;
import org.immutables.value.Value;

/**
 * A managed image. It replaces an existing image with the same name.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class ManagedImageDistributor implements Distributor {
    ManagedImageDistributor() {}

    /** The id of the resulting image. */
    public abstract ManagedImageId imageId();

    /** The region of the image. */
    public abstract String location();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link ManagedImageDistributor}. A run output name, an image id and a location are required. */
    public static final class Builder extends ImmutableManagedImageDistributor.Builder {
        Builder() {}
    }
}
