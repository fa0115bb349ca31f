package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ScriptedStep;
import org.immutables.value.Value;

/**
 * Runs a script or inline commands in a shell; Linux images only.
 *
 * <p>Commands that need superuser rights start with {@code sudo}. There is no restart step for Linux: reboot in a command.
 * The build machine must then answer SSH within 20 minutes.
 *
 * <p>Commands exist since api-version 2019-02-01-preview, checksums since 2019-05-01-preview; before that, {@code
 * scriptUri} was called {@code script}.
 *
 * @since 0.1.0
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

    /** Builds a {@link ShellCustomizer}. {@code build} requires either commands or a script. */
    public static final class Builder extends ImmutableShellCustomizer.Builder {
        Builder() {}
    }
}
