package io.github.aib4j.model.diagnose;

/**
 * A line that shows something, without secrets and control characters, cut where it is long.
 *
 * @param number the number of the line in its text, from 1 on
 * @param text what it says, without the prefix that each line of a log has
 */
public record SourceLine(long number, String text) {
    /** The text alone. */
    @Override
    public String toString() {
        return text;
    }
}
