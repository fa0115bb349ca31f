package io.github.aib4j.model.json;

/**
 * An irregularity that a reader accepted.
 *
 * @param kind the kind of irregularity
 * @param line the line, starting at 1
 * @param column the column, starting at 1
 * @param pointer the JSON pointer of the place
 * @param message what the reader found, and what it did with it
 */
public record ReadRemark(Kind kind, int line, int column, String pointer, String message) {

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
        /** An expression of a deployment template that was not evaluated. It is kept unchanged. */
        EXPRESSION
    }

    /**
     * Whether {@link ReadOptions#strict()} refuses it: a name that is unknown, misspelled, or of another api-version.
     */
    public boolean isRefusedByStrict() {
        return kind == Kind.ALIAS || kind == Kind.UNKNOWN || kind == Kind.OTHER_VERSION || kind == Kind.IGNORED;
    }

    /** {@code LINE:COLUMN: MESSAGE (at POINTER)}. */
    @Override
    public String toString() {
        return line + ":" + column + ": " + message + (pointer.isEmpty() ? "" : " (at " + pointer + ")");
    }
}
