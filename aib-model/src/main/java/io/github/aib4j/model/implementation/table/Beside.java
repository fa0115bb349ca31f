package io.github.aib4j.model.implementation.table;

import com.fasterxml.jackson.core.JsonStreamContext;
import io.github.aib4j.model.implementation.table.ValueReader.Companion;

/**
 * A companion, and the object for which it was given.
 *
 * @param object the outermost object that it accompanies
 */
record Beside(Companion companion, JsonStreamContext object) {
    boolean read(String name, ReadContext at, ValueReader in) {
        return companion.read(owner(at, in), name, in);
    }

    boolean keeps(String name, ReadContext at, ValueReader in) {
        return companion.keeps(owner(at, in), name);
    }

    /** The member that has the current object as its value; empty for the outermost object. */
    private String owner(ReadContext at, ValueReader in) {
        JsonStreamContext inner = in.place();
        if (inner == object) {
            return "";
        }
        JsonStreamContext around = inner.getParent();
        if (around == null || around.inRoot()) {
            return at.name();
        }
        return around.inObject() ? around.getCurrentName() : "*";
    }
}
