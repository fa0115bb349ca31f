package io.github.aib4j.model.json;

import io.github.aib4j.model.value.OneLine;
import java.io.Serializable;
import java.util.Objects;

/**
 * An irregularity that a reader accepted.
 *
 * @param kind the kind of irregularity
 * @param line the line, starting at 1
 * @param column the column, starting at 1
 * @param pointer the JSON pointer of the place
 * @param officialPointer the pointer as requests have it; another one than {@code pointer} if the member stands under an
 *     {@linkplain Kind#ALIAS alias}, whose own name alone is replaced
 * @param message what the reader found, and what it did with it
 * @since 0.1.0
 */
public record ReadRemark(Kind kind, int line, int column, String pointer, String officialPointer, String message)
        implements Serializable {
    /** Refuses null. */
    public ReadRemark {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(officialPointer, "officialPointer");
        Objects.requireNonNull(message, "message");
    }

    /** The kind of a remark. */
    public enum Kind {
        /** A name or form that is understood but not official. It will be written in the official form. */
        ALIAS,
        /** A member or type that this library does not know. It is kept unchanged. */
        UNKNOWN,
        /** A member that the document's own api-version lacks. It is kept, but not written for that version. */
        OTHER_VERSION,
        /** A member or type of the api-version that the service may not accept; the message says why. */
        UNCERTAIN,
        /** An invalid value. It is kept unchanged. */
        VALUE,
        /** A member that only the service sets. It is not sent. */
        READ_ONLY,
        /** A member without a meaning. It is dropped. */
        IGNORED,
        /** Comments in the text. They are dropped. */
        COMMENT,
        /** An expression of a deployment template that was not evaluated. It is kept unchanged. */
        EXPRESSION
    }

    /**
     * Whether {@link ReadOptions#strict()} refuses it: an unknown or misspelt name, one of another api-version, or a value
     * that no builder takes.
     */
    public boolean isRefusedByStrict() {
        return switch (kind) {
            case ALIAS, UNKNOWN, OTHER_VERSION, VALUE, IGNORED -> true;
            case UNCERTAIN, READ_ONLY, COMMENT, EXPRESSION -> false;
        };
    }

    /** {@code LINE:COLUMN: MESSAGE (at POINTER)}, in one line. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + OneLine.of(message)
                + (pointer.isEmpty() ? "" : " (at " + OneLine.of(pointer) + ")");
    }
}
