package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.PowerShellStep;
import org.immutables.value.Value;

/**
 * Runs a script, or commands that stand in the template, in PowerShell. Since api-version 2019-02-01-preview.
 *
 * <p>Windows images only, by the description of the type; the pages of 2019-05-01-preview and 2020-02-14 say Windows and
 * Linux.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class PowerShellCustomizer implements Customizer, PowerShellStep {
    PowerShellCustomizer() {}

    @Value.Check
    void check() {
        PowerShellStep.check(this);
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PowerShellCustomizer}; {@code build} refuses commands and a script together, neither, and running as
     * the system without elevation. */
    public static final class Builder extends ImmutablePowerShellCustomizer.Builder {
        Builder() {}
    }
}
