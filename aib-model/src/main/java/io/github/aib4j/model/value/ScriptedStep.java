package io.github.aib4j.model.value;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step that runs a script or inline commands.
 *
 * <p>It has either {@link #inline()} or {@link #scriptUri()}, but not both. Everyone who may read the template can read
 * the commands, and so can Microsoft's support, so do not put secrets into them. {@code toString} omits them nevertheless.
 *
 * @since 0.1.0
 */
public interface ScriptedStep extends OpenObject {

    /** A name for people and logs. */
    Optional<String> name();

    /** The command lines; empty if the step downloads a script. */
    @Value.Redacted
    List<String> inline();

    /** The address of the script. */
    Optional<ContentUri> scriptUri();

    /**
     * The checksum that the script must have. If absent, the service computes it. In steps that change an image since
     * api-version 2019-05-01-preview.
     */
    Optional<Sha256Checksum> sha256Checksum();

    /**
     * Requires either commands or a script.
     *
     * @param kind the kind of the step, for the message
     * @throws IllegalStateException if the step has both or neither
     */
    static void checkOneScript(String kind, ScriptedStep step) {
        if (step.inline().isEmpty() == step.scriptUri().isEmpty() && !mayBeRight(step)) {
            throw new IllegalStateException(kind + " step"
                    + step.name().map(name -> " '" + OneLine.of(name) + "'").orElse("")
                    + (step.inline().isEmpty()
                            ? " has neither commands nor a script"
                            : " has both commands and a script")
                    + "; give exactly one of inline and scriptUri");
        }
    }

    /**
     * Whether the step may be valid. The value of an expression is not known: it may be commands, or nothing if there
     * is a script.
     */
    private static boolean mayBeRight(ScriptedStep step) {
        return step.scriptUri().filter(ContentUri::isExpression).isPresent()
                || ArmExpression.isKept(step.unknownMembers(), "inline");
    }
}
