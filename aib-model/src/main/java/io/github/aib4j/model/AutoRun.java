package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether the template is run as soon as it is created. Since api-version 2024-02-01. */
@ModelStyle
@Value.Immutable
public abstract class AutoRun implements OpenObject {
    AutoRun() {}

    /** Whether it is. */
    public abstract Optional<FeatureState> state();

    /** Switched on, or off. */
    public static AutoRun of(FeatureState state) {
        return builder().state(state).build();
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link AutoRun}. */
    public static final class Builder extends ImmutableAutoRun.Builder {
        Builder() {}
    }
}
