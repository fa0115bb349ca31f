package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the service optimizes the image. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class Optimization implements OpenObject {
    Optimization() {}

    /** Whether the image boots faster. */
    public abstract Optional<VmBootOptimization> vmBoot();

    /** Whether a workload starts faster. Since api-version 2025-10-01. */
    public abstract Optional<WorkloadOptimization> workload();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Optimization}. */
    public static final class Builder extends ImmutableOptimization.Builder {
        Builder() {}
    }
}
