package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the service optimizes the image for faster boot. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class VmBootOptimization implements OpenObject {
    VmBootOptimization() {}

    /** Whether the optimization is enabled. */
    public abstract Optional<FeatureState> state();

    /** Returns the optimization in this state. */
    public static VmBootOptimization of(FeatureState state) {
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

    /** Builds {@link VmBootOptimization}. */
    public static final class Builder extends ImmutableVmBootOptimization.Builder {
        Builder() {}
    }
}
