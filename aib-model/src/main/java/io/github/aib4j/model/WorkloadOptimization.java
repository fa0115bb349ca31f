package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether the service optimizes the image for faster start of a workload. Since api-version 2025-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class WorkloadOptimization implements OpenObject {
    WorkloadOptimization() {}

    /** Whether the optimization is enabled. */
    public abstract Optional<FeatureState> state();

    /** The script that runs the workload once. */
    public abstract Optional<ContentUri> scriptUri();

    /** The checksum that the script must have. */
    public abstract Optional<Sha256Checksum> sha256Checksum();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link WorkloadOptimization}. */
    public static final class Builder extends ImmutableWorkloadOptimization.Builder {
        Builder() {}
    }
}
