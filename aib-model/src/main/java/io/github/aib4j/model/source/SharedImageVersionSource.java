package io.github.aib4j.model.source;

import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.style.ModelStyle;
import org.immutables.value.Value;

/**
 * A version of an image in a Compute Gallery. It must be generalized, and replicated to the region of the template.
 * Since api-version 2019-05-01-preview.
 *
 * <p>The page of api-version 2020-02-14 says that images of generation 2 can only be distributed to a VHD.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class SharedImageVersionSource implements ImageSource {
    SharedImageVersionSource() {}

    /**
     * The id of the version. Since api-version 2022-07-01 its number may be {@code latest}, which the service resolves when
     * the build runs.
     *
     * <p>Since 2022-07-01 it may also be a {@link io.github.aib4j.model.id.SharedGalleryImageId}. A {@link
     * io.github.aib4j.model.id.CommunityGalleryImageId} is kept and sent too, though Microsoft's pages about templates do not
     * mention such images.
     */
    public abstract GalleryImageReference imageVersionId();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SharedImageVersionSource}. A version id is required. */
    public static final class Builder extends ImmutableSharedImageVersionSource.Builder {
        Builder() {}
    }
}
