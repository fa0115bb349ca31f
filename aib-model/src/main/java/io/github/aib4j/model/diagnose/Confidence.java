package io.github.aib4j.model.diagnose;

/** How sure it is which step failed. */
public enum Confidence {
    /** The log marks the steps, and the one that failed; the template, if it is known, has the same steps. */
    HIGH,
    /** The log marks the steps, and the one that failed follows from what comes after it. */
    MEDIUM,
    /** The steps are counted by what they write, or the template has other ones. */
    LOW
}
