package io.github.aib4j.model.value;

import org.jspecify.annotations.Nullable;

/**
 * A local script or file cannot be used. The message names it, and says what to do.
 *
 * @since 0.1.0
 */
public final class LocalScriptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    LocalScriptException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What is wrong with the file. */
    public Reason reason() {
        return reason;
    }

    /** What can be wrong with a local script. */
    public enum Reason {
        /** There is no such file. */
        MISSING,
        /** It is a folder, or something else that is no file. */
        NO_FILE,
        /** It cannot be read. */
        UNREADABLE,
        /** It is larger than a script, or the file of a File step, may be. */
        TOO_LARGE,
        /** It is no longer what it was when the template was made. */
        CHANGED
    }
}
