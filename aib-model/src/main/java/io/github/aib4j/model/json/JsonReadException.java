package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;

/**
 * Thrown when a text cannot be read: it is not JSON, is truncated, or contains a value of the wrong kind.
 *
 * <p>The message is one line, {@code SOURCE:LINE:COLUMN: what is wrong, and where}; it never quotes scripts.
 *
 * @since 0.1.0
 */
public final class JsonReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;
    private final String pointer;

    /**
     * Creates an exception; the readers of this library use this constructor.
     *
     * @param source the file or other origin of the text
     * @param line the line, starting at 1
     * @param column the column, starting at 1
     * @param pointer the JSON pointer of the value; empty for the document itself
     * @param reason what is wrong; it must not contain a secret
     */
    public JsonReadException(String source, int line, int column, String pointer, String reason) {
        super(OneLine.of(source) + ":" + line + ":" + column + ": " + OneLine.of(reason)
                + (pointer.isEmpty() ? "" : " (at " + OneLine.of(pointer) + ")"));
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
    }

    /** The file or other origin of the text as named by the caller. */
    public String source() {
        return source;
    }

    /** The line, starting at 1. */
    public int line() {
        return line;
    }

    /** The column, starting at 1. */
    public int column() {
        return column;
    }

    /** The JSON pointer of the value that could not be read; empty for the document itself. */
    public String pointer() {
        return pointer;
    }
}
