package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ScriptedStep;
import org.immutables.value.Value;

/**
 * Runs a script, or commands that stand in the template, in a shell; Linux images only.
 *
 * <p>Commands that need superuser rights begin with {@code sudo}. There is no restart step for Linux: reboot in a command;
 * the machine has to answer SSH again within 20 minutes.
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

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ShellCustomizer}; {@code build} refuses commands and a script together, and neither. */
    public static final class Builder extends ImmutableShellCustomizer.Builder {
        Builder() {}
    }
}
