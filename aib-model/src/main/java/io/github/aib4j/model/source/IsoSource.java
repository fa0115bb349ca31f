package io.github.aib4j.model.source;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import org.immutables.value.Value;

/**
 * An installation medium of Red Hat Enterprise Linux 7. Until api-version 2019-05-01-preview; the service has accepted
 * none since April 2020.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class IsoSource implements ImageSource {
    IsoSource() {}

    /** The address of the medium. Called {@code sourceURI} up to api-version 2019-02-01-preview. */
    public abstract ContentUri sourceUri();

    /** The checksum that the medium must have. */
    public abstract Sha256Checksum sha256Checksum();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds an {@link IsoSource}. An address and a checksum are required. */
    public static final class Builder extends ImmutableIsoSource.Builder {
        Builder() {}
    }
}
