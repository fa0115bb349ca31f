package io.github.aib4j.model.value;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step that runs a script, or commands that stand in the template.
 *
 * <p>Exactly one of {@link #inline()} and {@link #scriptUri()} is given. The commands can be read by everyone who may
 * read the template, and by Microsoft's support, so they are no place for secrets; {@code toString} leaves them out all the same.
 */
public interface ScriptedStep extends OpenObject {

    /** A name for people and logs. */
    Optional<String> name();

    /** The command lines; empty if a script is downloaded. */
    @Value.Redacted
    List<String> inline();

    /** Where the script is. */
    Optional<ContentUri> scriptUri();

    /** What the script's checksum must be; the service computes it if absent. */
    Optional<Sha256Checksum> sha256Checksum();

    /**
     * Refuses a step with commands and a script, or with neither.
     *
     * @param kind what kind of step it is, for the message
     * @throws IllegalStateException in either case
     */
    static void checkOneScript(String kind, ScriptedStep step) {
        if (step.inline().isEmpty() == step.scriptUri().isEmpty()) {
            throw new IllegalStateException(kind + " step"
                    + step.name().map(name -> " '" + name + "'").orElse("")
                    + (step.inline().isEmpty()
                            ? " has neither commands nor a script"
                            : " has both commands and a script")
                    + "; give exactly one of inline and scriptUri");
        }
    }
}
