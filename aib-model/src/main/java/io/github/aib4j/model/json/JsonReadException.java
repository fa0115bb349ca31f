package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;

/**
 * A text could not be read: it is no JSON, breaks off, or holds a value of the wrong kind.
 *
 * <p>The message is one line, {@code SOURCE:LINE:COLUMN: what is wrong, and where}; it never quotes script text.
 */
public final class JsonReadException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String source;
    private final int line;
    private final int column;
    private final String pointer;

    /**
     * Used by the readers of this library.
     *
     * @param source the file or other origin of the text
     * @param line the line, from 1 on
     * @param column the column, from 1 on
     * @param pointer the JSON pointer of the value; empty for the document itself
     * @param reason what is wrong; it must hold no secret
     */
    public JsonReadException(String source, int line, int column, String pointer, String reason) {
        super(OneLine.of(source) + ":" + line + ":" + column + ": " + OneLine.of(reason)
                + (pointer.isEmpty() ? "" : " (at " + OneLine.of(pointer) + ")"));
        this.source = source;
        this.line = line;
        this.column = column;
        this.pointer = pointer;
    }

    /** The file or other origin of the text, as the caller named it. */
    public String source() {
        return source;
    }

    /** The line, from 1 on. */
    public int line() {
        return line;
    }

    /** The column, from 1 on. */
    public int column() {
        return column;
    }

    /** The JSON pointer of the value that could not be read; empty for the document itself. */
    public String pointer() {
        return pointer;
    }
}
