package io.github.aib4j.model.lint;

import java.util.Locale;

/**
 * The severity of a finding, worst first.
 *
 * @since 0.1.0
 */
public enum Severity {
    /** The service refuses the resource, or what it creates from it is unusable. */
    ERROR,
    /** The service accepts it, but it is probably a mistake. */
    WARNING,
    /** The service accepts it, but it has an effect that is easily overlooked. */
    NOTE;

    /** {@code error}, {@code warning} or {@code note}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
