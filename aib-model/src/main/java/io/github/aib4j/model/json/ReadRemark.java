package io.github.aib4j.model.json;

/**
 * Something that a reader met and took, but that is not as it should be: an unknown member, a value that cannot be right.
 *
 * @param line the line, from 1 on
 * @param column the column, from 1 on
 * @param pointer the JSON pointer of the place
 * @param message what was met and what became of it
 */
public record ReadRemark(int line, int column, String pointer, String message) {
    /** {@code LINE:COLUMN: MESSAGE (at POINTER)}. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + message + " (at " + pointer + ")";
    }
}
