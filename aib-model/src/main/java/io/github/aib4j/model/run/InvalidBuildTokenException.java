package io.github.aib4j.model.run;

/**
 * Thrown when a text is not a usable build token. The message says why, and what to do.
 *
 * @since 0.1.0
 */
public final class InvalidBuildTokenException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** The number of characters that messages quote, because someone may have passed a secret by mistake. */
    private static final int QUOTED = 12;

    InvalidBuildTokenException(String text, String reason) {
        super("'" + quoted(text) + "' is not a build token: " + reason);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
