package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A policy that a version violates. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class PolicyViolation implements OpenObject {
    PolicyViolation() {}

    /** The kind of violation. */
    public abstract Optional<PolicyViolationCategory> category();

    /** The service's details about the violation. */
    public abstract Optional<String> details();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PolicyViolation}. */
    public static final class Builder extends ImmutablePolicyViolation.Builder {
        Builder() {}
    }
}
