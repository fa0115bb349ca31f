package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonLocation;
import io.github.aib4j.model.json.JsonReadException;

/** A position in a text; lines and columns start at 1. */
public record Position(int line, int column) {
    /** The start of a text. */
    public static final Position BEGIN = new Position(1, 1);

    /** The parser's position, which also starts at 1. */
    public static Position of(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** Creates an exception about a value at this position. */
    public JsonReadException refused(String source, String pointer, String reason) {
        return new JsonReadException(source, line, column, pointer, reason);
    }
}
