package io.github.aib4j.model.value;

import io.github.aib4j.model.style.ModelStyle;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the service reports about a user-assigned identity.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class IdentityPrincipal implements OpenObject {
    IdentityPrincipal() {}

    /** The id of its service principal in the directory. */
    public abstract Optional<String> principalId();

    /** The id of its application. */
    public abstract Optional<String> clientId();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link IdentityPrincipal}. */
    public static final class Builder extends ImmutableIdentityPrincipal.Builder {
        Builder() {}
    }
}
