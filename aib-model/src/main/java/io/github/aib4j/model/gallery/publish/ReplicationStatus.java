package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How far replication is; shown by the service alone, when it is asked for it. */
@ModelStyle
@Value.Immutable
public abstract class ReplicationStatus implements OpenObject {
    ReplicationStatus() {}

    /** How far it is in all regions. */
    public abstract Optional<AggregatedReplicationState> aggregatedState();

    /** How far it is in each region. */
    public abstract List<RegionalReplicationStatus> summary();

    /** How far it is in that region, whether it is called {@code eastus2} or {@code East US 2}. */
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
