package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ScriptedStep;
import org.immutables.value.Value;

/**
 * Runs a script, or commands that stand in the template, in a shell; Linux images only.
 *
 * <p>Commands since api-version 2019-02-01-preview, checksums since 2019-05-01-preview; {@code scriptUri} was {@code
 * script} until then.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class ShellCustomizer implements Customizer, ScriptedStep {
    ShellCustomizer() {}

    @Value.Check
    void check() {
        ScriptedStep.checkOneScript("Shell", this);
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ShellCustomizer}; {@code build} refuses commands and a script together, and neither. */
    public static final class Builder extends ImmutableShellCustomizer.Builder {
        Builder() {}
    }
}
