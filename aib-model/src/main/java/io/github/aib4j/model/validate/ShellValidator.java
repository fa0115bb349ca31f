package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ScriptedStep;
import org.immutables.value.Value;

/**
 * Checks the image with a script or inline commands in a shell; Linux images only. Since api-version 2022-02-14.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class ShellValidator implements Validator, ScriptedStep {
    ShellValidator() {}

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

    /** Builds a {@link ShellValidator}. {@code build} requires either commands or a script. */
    public static final class Builder extends ImmutableShellValidator.Builder {
        Builder() {}
    }
}
