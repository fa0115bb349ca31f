package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A part of an image that takes part in the provisioning of secrets. Since api-version 2026-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SecretsProvisioningComponent implements OpenObject {
    SecretsProvisioningComponent() {}

    /** Which part it is. */
    public abstract Optional<SecretsProvisioningComponentName> name();

    /** The version of the part, in its own notation. */
    public abstract Optional<String> version();

    /** Returns the part with this name in this version. */
    public static SecretsProvisioningComponent of(SecretsProvisioningComponentName name, String version) {
        return builder().name(name).version(version).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SecretsProvisioningComponent}. */
    public static final class Builder extends ImmutableSecretsProvisioningComponent.Builder {
        Builder() {}
    }
}
