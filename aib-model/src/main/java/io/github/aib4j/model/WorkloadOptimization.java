package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether the image is made to start a workload faster. Since api-version 2025-10-01. */
@ModelStyle
@Value.Immutable
public abstract class WorkloadOptimization implements OpenObject {
    WorkloadOptimization() {}

    /** Whether it is. */
    public abstract Optional<FeatureState> state();

    /** The script that runs the workload once. */
    public abstract Optional<ContentUri> scriptUri();

    /** What the script's checksum must be. */
    public abstract Optional<Sha256Checksum> sha256Checksum();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link WorkloadOptimization}. */
    public static final class Builder extends ImmutableWorkloadOptimization.Builder {
        Builder() {}
    }
}
