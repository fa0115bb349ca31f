package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** What the service objects to; shown by the service alone. */
@ModelStyle
@Value.Immutable
public abstract class PolicyViolation implements OpenObject {
    PolicyViolation() {}

    /** Why. */
    public abstract Optional<PolicyViolationCategory> category();

    /** What there is to say about it. */
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
