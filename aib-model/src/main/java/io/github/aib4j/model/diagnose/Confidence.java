package io.github.aib4j.model.diagnose;

/**
 * How certain it is which step failed.
 *
 * @since 0.1.0
 */
public enum Confidence {
    /** The log marks the steps and the one that failed. If the template is known, its steps match. */
    HIGH,
    /** The log marks the steps, and what follows shows which one failed. */
    MEDIUM,
    /** The steps were counted by their output, or the template has other steps. */
    LOW
}
