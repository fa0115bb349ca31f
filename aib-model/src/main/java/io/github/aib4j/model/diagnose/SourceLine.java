package io.github.aib4j.model.diagnose;

import java.util.Objects;

/**
 * A line of a text without secrets and control characters, shortened if it is long.
 *
 * @param number the number of the line in its text, starting at 1
 * @param text the content without the prefix that log lines have
 * @since 0.1.0
 */
public record SourceLine(long number, String text) {
    /** Refuses null. */
    public SourceLine {
        Objects.requireNonNull(text, "text");
    }

    /** Only the content. */
    @Override
    public String toString() {
        return text;
    }
}
