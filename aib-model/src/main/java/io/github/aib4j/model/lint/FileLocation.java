package io.github.aib4j.model.lint;

/**
 * A place in a file.
 *
 * @param file the file, as the caller names it
 * @param line the line, from 1 on
 * @param column the column, from 1 on
 */
public record FileLocation(String file, int line, int column) {
    /**
     * Refuses lines and columns below 1.
     *
     * @throws IllegalArgumentException if one of them is
     */
    public FileLocation {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    line + ":" + column + " is no place in a file; lines and columns begin with 1");
        }
    }

    /** {@code FILE:LINE:COLUMN}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
