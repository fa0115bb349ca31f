package io.github.aib4j.model.diagnose;

import io.github.aib4j.model.implementation.Redaction;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The step at which a build failed, or which was running when it was ended from outside.
 *
 * @param kind whether it is one of the template's steps, and of which list
 * @param index its place in that list of the template, from 0 on; the hidden step comes after the last
 * @param name its name; empty if it has none, or the template was not at hand: see {@link Diagnosis#withTemplate}
 * @param provisioner what Packer calls its kind, such as {@code powershell}
 * @param exitCode how its script ended, if the log tells
 * @param confidence how sure it is that this is the step
 */
public record FailedStep(
        Kind kind, int index, Optional<String> name, String provisioner, OptionalInt exitCode, Confidence confidence) {

    /** Such as {@code customizer 1 'install nginx' (shell), exit code 3}; with {@code perhaps} if that is not sure. */
    @Override
    public String toString() {
        String place = kind == Kind.DEPROVISIONING ? kind.toString() : kind + " " + index;
        return (confidence == Confidence.LOW ? "perhaps " : "") + place
                + name.map(text -> " '" + Redaction.line(text) + "'").orElse("") + " (" + provisioner + ")"
                + (exitCode.isPresent() ? ", exit code " + exitCode.getAsInt() : "");
    }

    /** What a step belongs to. */
    public enum Kind {
        /** One of {@code customize}. */
        CUSTOMIZER("customizer"),
        /** One of {@code validate.inVMValidations}. */
        VALIDATOR("validator"),
        /** The hidden step by which the service makes the machine an image. */
        DEPROVISIONING("the hidden deprovisioning step"),
        /** A customizer or a validator: the log alone does not tell which. */
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
