package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the service runs the template as soon as it is created. Since api-version 2024-02-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class AutoRun implements OpenObject {
    AutoRun() {}

    /** Whether automatic runs are enabled. */
    public abstract Optional<FeatureState> state();

    /** Returns automatic runs in this state. */
    public static AutoRun of(FeatureState state) {
        return builder().state(state).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link AutoRun}. */
    public static final class Builder extends ImmutableAutoRun.Builder {
        Builder() {}
    }
}
