package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** How far the sharing of a gallery is in a region; shown by the service alone. */
@ModelStyle
@Value.Immutable
public abstract class RegionalSharingStatus implements OpenObject {
    RegionalSharingStatus() {}

    /** The region. */
    public abstract Optional<String> region();

    /** How far it is. */
    public abstract Optional<SharingState> state();

    /** What there is to say about it. */
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
