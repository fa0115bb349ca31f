package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Protects a version from accidental deletion. Since api-version 2022-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SafetyProfile implements OpenObject {
    SafetyProfile() {}

    /** Whether regions may be removed from the version. */
    public abstract Optional<Boolean> allowDeletionOfReplicatedLocations();

    /** Whether the version cannot be deleted before its end of life. Since api-version 2024-03-03. */
    public abstract Optional<Boolean> blockDeletionBeforeEndOfLife();

    /** Whether the service objects to it. Set by the service, never sent. */
    public abstract Optional<Boolean> reportedForPolicyViolation();

    /** What the service objects to. Set by the service, never sent. */
    public abstract List<PolicyViolation> policyViolations();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SafetyProfile}. */
    public static final class Builder extends ImmutableSafetyProfile.Builder {
        Builder() {}
    }
}
