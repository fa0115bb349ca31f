package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** How far replication to a region is; shown by the service alone. */
@ModelStyle
@Value.Immutable
public abstract class RegionalReplicationStatus implements OpenObject {
    RegionalReplicationStatus() {}

    /** The region, such as {@code westeurope} (recorded). */
    public abstract Optional<String> region();

    /** How far it is. */
    public abstract Optional<ReplicationState> state();

    /** How far it is, in percent. */
    public abstract Optional<Integer> progress();

    /** What there is to say about it, in the service's words, which may quote a signed address. */
    public abstract Optional<String> details();

    /** The same, without what an address in the details has behind its path. */
    @Override
    public final String toString() {
        StringBuilder shown = new StringBuilder(region().orElse("(no name)"));
        state().ifPresent(state -> shown.append(' ').append(state));
        progress().ifPresent(percent -> shown.append(' ').append(percent).append(" %"));
        details().ifPresent(text -> shown.append(" (").append(OneLine.of(text)).append(')'));
        return shown.toString();
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RegionalReplicationStatus}. */
    public static final class Builder extends ImmutableRegionalReplicationStatus.Builder {
        Builder() {}
    }
}
