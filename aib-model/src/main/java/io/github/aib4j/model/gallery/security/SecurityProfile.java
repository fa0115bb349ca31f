package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The security settings of booting a version. Since api-version 2022-08-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SecurityProfile implements OpenObject {
    SecurityProfile() {}

    /** The UEFI keys of the version. */
    public abstract Optional<UefiSettings> uefiSettings();

    /**
     * Whether virtual machines can be given secrets while they are provisioned. Since api-version 2026-03-03. An example
     * of the specification returns it; whether the service does so is not known.
     */
    public abstract Optional<SecretsProvisioningSettings> secretsProvisioningSettings();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SecurityProfile}. */
    public static final class Builder extends ImmutableSecurityProfile.Builder {
        Builder() {}
    }
}
