package io.github.aib4j.model.value;

import java.util.List;
import java.util.Optional;

/** A step that runs PowerShell; Windows images only. */
public interface PowerShellStep extends ScriptedStep {

    /** Whether it runs with elevated rights; false if absent. */
    Optional<Boolean> runElevated();

    /** Whether it runs as the local system, which needs {@link #runElevated()}; false if absent. */
    Optional<Boolean> runAsSystem();

    /** The exit codes that count as success; 0 alone if empty. */
    List<Integer> validExitCodes();

    /**
     * Refuses a step with commands and a script, with neither, or that runs as the system without elevation.
     *
     * @throws IllegalStateException in each of these cases
     */
    static void check(PowerShellStep step) {
        ScriptedStep.checkOneScript("PowerShell", step);
        if (step.runAsSystem().orElse(false) && !step.runElevated().orElse(false)) {
            throw new IllegalStateException("PowerShell step"
                    + step.name().map(name -> " '" + name + "'").orElse("")
                    + " runs as the system without elevation; set runElevated too");
        }
    }
}
