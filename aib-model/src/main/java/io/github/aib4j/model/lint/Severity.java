package io.github.aib4j.model.lint;

import java.util.Locale;

/** How bad a finding is, worst first. */
public enum Severity {
    /** The service refuses it, or what it makes of it cannot be used. */
    ERROR,
    /** It is taken, but it is likely to be a mistake. */
    WARNING,
    /** It is taken, and means something that is easily overlooked. */
    NOTE;

    /** {@code error}, {@code warning} or {@code note}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
