package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonLocation;
import io.github.aib4j.model.json.JsonReadException;

/** A place in a text: line and column from 1 on. */
public record Position(int line, int column) {
    /** Where a text begins. */
    public static final Position BEGIN = new Position(1, 1);

    /** A place that the parser tells; it begins to count at 1. */
    public static Position of(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** What cannot be read at this place. */
    public JsonReadException refused(String source, String pointer, String reason) {
        return new JsonReadException(source, line, column, pointer, reason);
    }
}
