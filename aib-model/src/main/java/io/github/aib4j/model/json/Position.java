package io.github.aib4j.model.json;

import com.fasterxml.jackson.core.JsonLocation;

/** A place in a text: line and column from 1 on. */
record Position(int line, int column) {
    static final Position BEGIN = new Position(1, 1);

    /** A place that the parser tells; it begins to count at 1. */
    static Position of(JsonLocation location) {
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
