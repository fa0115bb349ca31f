package io.github.aib4j.testing.build;

import java.util.Optional;

/**
 * Why something failed: the code and the message of an error body.
 *
 * @param logLine the lines about it in the log of the build; empty for the usual words
 */
public record Failure(String code, String message, Optional<String> logLine) {
    /** The code of builds that took too long (assumed). */
    static final String TIMEOUT = "BuildTimeout";

    /** The code of builds that were canceled (assumed). */
    public static final String CANCELED = "BuildCanceled";

    /**
     * The message about a build that took too long (documented). Here, timeouts in all phases have the words about the
     * packerizer; no other words of the service were found recorded.
     */
    public static final Failure TIMED_OUT = new Failure(
            TIMEOUT,
            "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'");

    public Failure(String code, String message) {
        this(code, message, Optional.empty());
    }

    /** A single word is also the code; longer messages have the service's catch-all code. */
    public static Failure withMessage(String codeOrMessage) {
        return new Failure(codeOrMessage.matches("\\w+") ? codeOrMessage : "InternalOperationError", codeOrMessage);
    }

    /** The same, with these words in the log. */
    public Failure logging(String line) {
        return new Failure(code, message, Optional.of(line));
    }

    /** Whether the build was only ended from outside. */
    boolean isTermination() {
        return code.equals(TIMEOUT) || isCancel();
    }

    boolean isCancel() {
        return code.equals(CANCELED);
    }
}
