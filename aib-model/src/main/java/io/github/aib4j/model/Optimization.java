package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** How the image is made to boot and run faster. Since api-version 2022-07-01. */
@ModelStyle
@Value.Immutable
public abstract class Optimization implements OpenObject {
    Optimization() {}

    /** Faster boot. */
    public abstract Optional<VmBootOptimization> vmBoot();

    /** Faster start of a workload. Since api-version 2025-10-01. */
    public abstract Optional<WorkloadOptimization> workload();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Optimization}. */
    public static final class Builder extends ImmutableOptimization.Builder {
        Builder() {}
    }
}
