package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.PowerShellStep;
import org.immutables.value.Value;

/**
 * Checks the image with a script or inline commands in PowerShell; Windows images only. Since api-version 2022-02-14.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class PowerShellValidator implements Validator, PowerShellStep {
    PowerShellValidator() {}

    @Value.Check
    void check() {
        PowerShellStep.check(this);
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /**
     * Builds a {@link PowerShellValidator}. {@code build} requires either commands or a script, and refuses to run as
     * the system without elevation.
     */
    public static final class Builder extends ImmutablePowerShellValidator.Builder {
        Builder() {}
    }
}
