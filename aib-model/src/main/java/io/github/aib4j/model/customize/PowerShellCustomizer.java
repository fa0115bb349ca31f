package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.PowerShellStep;
import org.immutables.value.Value;

/**
 * Runs a script or inline commands in PowerShell. Since api-version 2019-02-01-preview.
 *
 * <p>According to the description of the type this is for Windows images only; Microsoft's pages of 2019-05-01-preview and
 * 2020-02-14 say Windows and Linux.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class PowerShellCustomizer implements Customizer, PowerShellStep {
    PowerShellCustomizer() {}

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
     * Builds a {@link PowerShellCustomizer}. {@code build} requires either commands or a script, and refuses to run as
     * the system without elevation.
     */
    public static final class Builder extends ImmutablePowerShellCustomizer.Builder {
        Builder() {}
    }
}
