package io.github.aib4j.testing.build;

import java.util.Optional;

/**
 * Why something failed: the code and the message of an error body.
 *
 * @param logLine what the log of the build says of it, one line or several; empty for the usual words
 */
public record Failure(String code, String message, Optional<String> logLine) {
    /** The code of builds that took too long (assumed). */
    static final String TIMEOUT = "BuildTimeout";

    /** The code of builds that were canceled (assumed). */
    public static final String CANCELED = "BuildCanceled";

    /**
     * What the service says of a build that took too long (documented). The words about the packerizer are those of
     * timeouts in any phase here; which others the service has was not found recorded.
     */
    public static final Failure TIMED_OUT = new Failure(
            TIMEOUT,
            "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'");

    public Failure(String code, String message) {
        this(code, message, Optional.empty());
    }

    /** One word is the code as well; for anything longer the code is the service's catch-all. */
    public static Failure withMessage(String codeOrMessage) {
        return new Failure(codeOrMessage.matches("\\w+") ? codeOrMessage : "InternalOperationError", codeOrMessage);
    }

    /** The same, with these words in the log. */
    public Failure logging(String line) {
        return new Failure(code, message, Optional.of(line));
    }

    /** Whether nothing was wrong with the build but that it was ended. */
    boolean isTermination() {
        return code.equals(TIMEOUT) || isCancel();
    }

    boolean isCancel() {
        return code.equals(CANCELED);
    }
}
