package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;

/**
 * Something that a reader met and took, but that is not as it should be.
 *
 * @param kind what it is
 * @param line the line, from 1 on
 * @param column the column, from 1 on
 * @param pointer the JSON pointer of the place
 * @param message what was met and what became of it
 */
public record ReadRemark(Kind kind, int line, int column, String pointer, String message) implements Serializable {

    /** What a remark is about. */
    public enum Kind {
        /** A name or a form that is understood, but is not the official one; it is written in the right form. */
        ALIAS,
        /** A member or a type that is not known here; it is kept as it came. */
        UNKNOWN,
        /** A member that the document's own api-version does not have; it is kept, but not written for that version. */
        OTHER_VERSION,
        /** A member or a type that the api-version has, but that is not sure to be taken: the message says why. */
        UNCERTAIN,
        /** A value that cannot be right; it is kept as it came. */
        VALUE,
        /** A member that the service alone sets; it is not sent. */
        READ_ONLY,
        /** A member that means nothing; it is left out. */
        IGNORED,
        /** An expression of a deployment template that was not evaluated; it is kept as it came. */
        EXPRESSION
    }

    /**
     * Whether {@link ReadOptions#strict()} refuses it: an unknown or misspelt name, one of another api-version, or a value
     * that no builder takes.
     */
    public boolean isRefusedByStrict() {
        return switch (kind) {
            case ALIAS, UNKNOWN, OTHER_VERSION, VALUE, IGNORED -> true;
            case UNCERTAIN, READ_ONLY, EXPRESSION -> false;
        };
    }

    /** {@code LINE:COLUMN: MESSAGE (at POINTER)}, in one line. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + OneLine.of(message)
                + (pointer.isEmpty() ? "" : " (at " + OneLine.of(pointer) + ")");
    }
}
