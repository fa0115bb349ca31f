package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** Why the service could not create a template. */
@ModelStyle
@Value.Immutable
public abstract class ProvisioningError implements OpenObject {
    ProvisioningError() {}

    /** The kind of error, such as {@code BadSharedImageDistribute}; an open set. */
    public abstract Optional<String> provisioningErrorCode();

    /** What the service says. */
    public abstract Optional<String> message();

    /** What is known of it; no signature shows. */
    @Override
    public final String toString() {
        return new RedactedToString(ProvisioningError.class)
                .with("provisioningErrorCode", provisioningErrorCode())
                .with("message", message())
                .toString();
    }

    /** A builder without any part set; for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ProvisioningError}. */
    public static final class Builder extends ImmutableProvisioningError.Builder {
        Builder() {}
    }
}
