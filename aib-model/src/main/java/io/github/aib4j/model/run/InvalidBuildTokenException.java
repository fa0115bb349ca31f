package io.github.aib4j.model.run;

/** A text is no build token that can be used here; the message says why, and what to do. */
public final class InvalidBuildTokenException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /** So much of the text is quoted: somebody may have taken a secret for a token. */
    private static final int QUOTED = 12;

    InvalidBuildTokenException(String text, String reason) {
        super("'" + quoted(text) + "' is no build token: " + reason);
    }

    private static String quoted(String text) {
        return text.length() <= QUOTED ? text : text.substring(0, QUOTED) + "…";
    }
}
