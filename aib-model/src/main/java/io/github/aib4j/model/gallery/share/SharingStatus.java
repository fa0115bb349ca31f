package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The progress of sharing a gallery. Only the service sets it. Since api-version 2021-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SharingStatus implements OpenObject {
    SharingStatus() {}

    /** The state in all regions together. */
    public abstract Optional<SharingState> aggregatedState();

    /** The state in each region. */
    public abstract List<RegionalSharingStatus> summary();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SharingStatus}. */
    public static final class Builder extends ImmutableSharingStatus.Builder {
        Builder() {}
    }
}
