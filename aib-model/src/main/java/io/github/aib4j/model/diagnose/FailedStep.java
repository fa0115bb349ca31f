package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The step at which a build failed, or which was running when the build was terminated.
 *
 * @param kind the list of the template to which the step belongs
 * @param index the index in that list, from 0; the hidden step comes after the last one
 * @param name the name of the step; empty if it has none, or if the template is unknown, see {@link
 *     Diagnosis#withTemplate}
 * @param provisioner Packer's name for the kind of step, such as {@code powershell}
 * @param exitCode the exit code of the script, if the log has it
 * @param confidence how certain it is that this is the step
 * @since 0.1.0
 */
public record FailedStep(
        Kind kind, int index, Optional<String> name, String provisioner, OptionalInt exitCode, Confidence confidence) {
    /** Refuses null. */
    public FailedStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(provisioner, "provisioner");
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(confidence, "confidence");
    }

    /**
     * The step in words, such as {@code customizer 1 'install nginx' (shell), exit code 3}; with {@code perhaps} if it
     * is uncertain.
     */
    @Override
    public String toString() {
        String place = kind == Kind.DEPROVISIONING ? kind.toString() : kind + " " + index;
        return (confidence == Confidence.LOW ? "perhaps " : "") + place
                + name.map(text -> " '" + Redaction.line(text) + "'").orElse("") + " (" + provisioner + ")"
                + (exitCode.isPresent() ? ", exit code " + exitCode.getAsInt() : "");
    }

    /** The list to which a step belongs. */
    public enum Kind {
        /** A step of {@code customize}. */
        CUSTOMIZER("customizer"),
        /** A step of {@code validate.inVMValidations}. */
        VALIDATOR("validator"),
        /** The hidden step with which the service generalizes the machine. */
        DEPROVISIONING("the hidden deprovisioning step"),
        /** A customizer or a validator; the log alone does not tell which. */
        UNKNOWN("step");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The kind in words. */
        @Override
        public String toString() {
            return text;
        }
    }
}
