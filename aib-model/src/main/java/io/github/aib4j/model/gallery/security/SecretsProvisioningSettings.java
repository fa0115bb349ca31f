package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether virtual machines of a version can be given secrets while they are provisioned. Since api-version 2026-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SecretsProvisioningSettings implements OpenObject {
    SecretsProvisioningSettings() {}

    /** Whether the image supports it. */
    public abstract Optional<Boolean> isSupported();

    /** The name of the operating system. */
    public abstract Optional<String> osName();

    /** The parts of the image that take part in it. */
    public abstract List<SecretsProvisioningComponent> components();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SecretsProvisioningSettings}. */
    public static final class Builder extends ImmutableSecretsProvisioningSettings.Builder {
        Builder() {}
    }
}
