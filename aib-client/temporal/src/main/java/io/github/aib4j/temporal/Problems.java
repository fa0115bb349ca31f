package io.github.aib4j.temporal;

import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.util.Optional;

/** The problems of requests. */
final class Problems {
    /** The form of the requests that this release writes and understands. */
    static final int FORMAT = 1;

    private Problems() {}

    static Optional<String> notPositive(String name, Duration time) {
        return time.isNegative() || time.isZero()
                ? Optional.of(name + " is " + time + "; give a positive time")
                : Optional.empty();
    }

    /**
     * Refuses a request that has a problem, before anything is done.
     *
     * @param what the purpose of the request, for the message
     * @throws ApplicationFailure if there is a problem, or the request has another form
     */
    static void refuse(int format, String what, Optional<String> problem) {
        if (format != FORMAT) {
            throw failure(
                    ProblemType.OTHER_RELEASE,
                    "The request for " + what + " has form " + format + ", and this worker understands form " + FORMAT
                            + "; use workers of the release that sent it");
        }
        problem.ifPresent(text -> {
            throw failure(ProblemType.INVALID_REQUEST, text);
        });
    }

    private static ApplicationFailure failure(ProblemType type, String message) {
        return ApplicationFailure.newNonRetryableFailure(message, type.name());
    }
}
