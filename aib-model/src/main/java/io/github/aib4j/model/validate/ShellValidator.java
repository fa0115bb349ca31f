package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ScriptedStep;
import org.immutables.value.Value;

/** Checks with a script, or commands that stand in the template, in a shell; Linux images only. */
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

    /** Builds {@link ShellValidator}; {@code build} refuses commands and a script together, and neither. */
    public static final class Builder extends ImmutableShellValidator.Builder {
        Builder() {}
    }
}
