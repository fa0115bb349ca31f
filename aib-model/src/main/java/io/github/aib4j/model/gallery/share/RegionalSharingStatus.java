package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The progress of sharing a gallery in a region. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RegionalSharingStatus implements OpenObject {
    RegionalSharingStatus() {}

    /** The name of the region. */
    public abstract Optional<String> region();

    /** The state of sharing. */
    public abstract Optional<SharingState> state();

    /** The service's details. */
    public abstract Optional<String> details();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RegionalSharingStatus}. */
    public static final class Builder extends ImmutableRegionalSharingStatus.Builder {
        Builder() {}
    }
}
