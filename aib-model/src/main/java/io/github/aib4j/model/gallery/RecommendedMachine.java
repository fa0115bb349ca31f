package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The size of virtual machines that an image is meant for.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RecommendedMachine implements OpenObject {
    RecommendedMachine() {}

    /** The number of virtual processors. */
    public abstract Optional<ResourceRange> vCpus();

    /** The amount of memory in gibibytes (assumed; the types name no unit). */
    public abstract Optional<ResourceRange> memory();

    /** Returns a recommendation of processors and memory. */
    public static RecommendedMachine of(ResourceRange vCpus, ResourceRange memory) {
        return builder().vCpus(vCpus).memory(memory).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RecommendedMachine}. */
    public static final class Builder extends ImmutableRecommendedMachine.Builder {
        Builder() {}
    }
}
