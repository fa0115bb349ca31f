package io.github.aib4j.model.lint;

import java.io.Serializable;

/**
 * A location in a file.
 *
 * @param file the file, as named by the caller
 * @param line the line, starting at 1
 * @param column the column, starting at 1
 * @since 0.1.0
 */
public record FileLocation(String file, int line, int column) implements Serializable {
    /**
     * Refuses lines and columns below 1.
     *
     * @throws IllegalArgumentException if one of them is below 1
     */
    public FileLocation {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException(
                    line + ":" + column + " is not a position in a file; lines and columns begin with 1");
        }
    }

    /** {@code FILE:LINE:COLUMN}. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
