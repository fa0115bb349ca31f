package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The progress of replication. The service sets it only if the request asks for it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ReplicationStatus implements OpenObject {
    ReplicationStatus() {}

    /** The progress in all regions together. */
    public abstract Optional<AggregatedReplicationState> aggregatedState();

    /** The progress in each region. */
    public abstract List<RegionalReplicationStatus> summary();

    /**
     * Finds the progress in a region by its name, no matter whether it is spelled {@code eastus2} or {@code East US 2}.
     */
    public final Optional<RegionalReplicationStatus> in(String region) {
        return summary().stream()
                .filter(status -> status.region()
                        .filter(name -> RegionNames.isSame(name, region))
                        .isPresent())
                .findFirst();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ReplicationStatus}. */
    public static final class Builder extends ImmutableReplicationStatus.Builder {
        Builder() {}
    }
}
