package io.github.aib4j.model.value;

import java.util.List;
import java.util.Optional;

/**
 * A step that runs PowerShell; Windows images only.
 *
 * @since 0.1.0
 */
public interface PowerShellStep extends ScriptedStep {

    /**
     * Whether the step runs with elevated rights. If absent, false. In steps that change an image since api-version
     * 2019-05-01-preview.
     */
    Optional<Boolean> runElevated();

    /**
     * Whether the step runs as the local system, which requires {@link #runElevated()}. If absent, false. In steps that change
     * an image since api-version 2020-02-14.
     */
    Optional<Boolean> runAsSystem();

    /** The exit codes that count as success. If empty, only 0. */
    List<Integer> validExitCodes();

    /**
     * Requires either commands or a script, and refuses a step that runs as the system without elevation.
     *
     * @throws IllegalStateException if the step breaks one of these rules
     */
    static void check(PowerShellStep step) {
        ScriptedStep.checkOneScript("PowerShell", step);
        if (step.runAsSystem().orElse(false) && !step.runElevated().orElse(false)) {
            throw new IllegalStateException("PowerShell step"
                    + step.name().map(name -> " '" + OneLine.of(name) + "'").orElse("")
                    + " runs as the system without elevation; set runElevated too");
        }
    }
}
