package io.github.aib4j.model.run;

import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.ServiceReport;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Why the service could not create a template.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ProvisioningError implements OpenObject {
    ProvisioningError() {}

    /** The kind of error, such as {@code BadSharedImageDistribute}. The service may add kinds. */
    public abstract Optional<String> provisioningErrorCode();

    /** The service's message. */
    public abstract Optional<String> message();

    /** Why the template could not be created, and what to do. */
    public final Diagnosis diagnosis() {
        return Diagnosis.of(ServiceReport.failed(provisioningErrorCode(), message()));
    }

    /** The known values; signatures are redacted. */
    @Override
    public final String toString() {
        return new RedactedToString(ProvisioningError.class)
                .with("provisioningErrorCode", provisioningErrorCode())
                .with("message", message())
                .toString();
    }

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ProvisioningError}. */
    public static final class Builder extends ImmutableProvisioningError.Builder {
        Builder() {}
    }
}
