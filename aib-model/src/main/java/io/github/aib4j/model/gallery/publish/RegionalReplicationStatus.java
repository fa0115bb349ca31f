package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The progress of replication to a region. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RegionalReplicationStatus implements OpenObject {
    RegionalReplicationStatus() {}

    /** The name of the region, such as {@code westeurope} (recorded). */
    public abstract Optional<String> region();

    /** The state of replication. */
    public abstract Optional<ReplicationState> state();

    /** The progress in percent. */
    public abstract Optional<Integer> progress();

    /** The service's details, which may quote a signed address. */
    public abstract Optional<String> details();

    /** Like the record, but addresses in the details are cut after their path. */
    @Override
    public final String toString() {
        StringBuilder shown = new StringBuilder(region().orElse("(no name)"));
        state().ifPresent(state -> shown.append(' ').append(state));
        progress().ifPresent(percent -> shown.append(' ').append(percent).append(" %"));
        details().ifPresent(text -> shown.append(" (").append(OneLine.of(text)).append(')'));
        return shown.toString();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RegionalReplicationStatus}. */
    public static final class Builder extends ImmutableRegionalReplicationStatus.Builder {
        Builder() {}
    }
}
