package io.github.aib4j.model.source;

import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.style.ModelStyle;
import org.immutables.value.Value;

/**
 * A version of an image in a Compute Gallery, generalized, and replicated to the region of the template.
 *
 * <p>Images of the second generation are built as those of the first; only the pages of api-version 2020-02-14 have them for
 * VHD targets alone.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class SharedImageVersionSource implements ImageSource {
    SharedImageVersionSource() {}

    /**
     * The version. Since api-version 2022-07-01 its number may be {@code latest}, which is resolved when the build runs; the
     * answer's {@code exactVersion} tells which it was.
     */
    public abstract GalleryImageVersionId imageVersionId();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SharedImageVersionSource}; {@code build} needs a version id. */
    public static final class Builder extends ImmutableSharedImageVersionSource.Builder {
        Builder() {}
    }
}
