package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.util.Optional;

/** Decides whether a template's last run is the watched build. */
public final class RunMatcher {
    /**
     * A run that starts later than this after a request belongs to another request (assumed; 63 milliseconds were
     * recorded).
     */
    private static final Duration LONGEST_BEGIN = Duration.ofMinutes(2);

    private RunMatcher() {}

    /**
     * Whether a run is the watched one. Its start identifies it. As long as that is unknown, a run matches if it had
     * not ended when the watched one was requested, and did not start much later: there are never two runs at a time.
     */
    static boolean isSame(RunStatus run, BuildToken token) {
        if (token.startTime().isPresent()) {
            return run.startTime().equals(token.startTime());
        }
        return !isLater(run, token) && hadNotEnded(run, token);
    }

    private static boolean hadNotEnded(RunStatus run, BuildToken token) {
        return token.askedAt()
                .flatMap(asked -> run.endTime().filter(end -> end.isBefore(asked)))
                .isEmpty();
    }

    /**
     * The run if it is the watched one; empty if it is an earlier one, and the watched one is not visible yet.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it is a later one, because the end of the watched
     *     one is lost
     */
    public static Optional<RunStatus> find(Optional<RunStatus> last, BuildToken token, RequestPurpose task) {
        last.filter(run -> isLater(run, token)).ifPresent(later -> {
            throw Errors.superseded(task, token.startTime().or(token::askedAt), later.startTime());
        });
        return last.filter(run -> isSame(run, token));
    }

    private static boolean isLater(RunStatus run, BuildToken token) {
        return token.startTime()
                .or(() -> token.askedAt().map(asked -> asked.plus(LONGEST_BEGIN)))
                .flatMap(known -> run.startTime().filter(start -> start.isAfter(known)))
                .isPresent();
    }
}
