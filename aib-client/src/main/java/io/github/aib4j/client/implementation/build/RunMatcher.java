package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.util.Optional;

/** Whether what a template tells of its last run is about the build that is watched. */
final class RunMatcher {
    /** A run that began longer after a request is another's: assumed; 63 milliseconds between the two were recorded. */
    private static final Duration LONGEST_BEGIN = Duration.ofMinutes(2);

    private RunMatcher() {}

    /**
     * A run is known by its start. As long as that is not known, a run will do that had not ended when the watched one
     * was asked for, and began no later than shortly after: there are never two at a time.
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
     * The run if it is the watched one; nothing if it is an earlier one, and the watched one does not show yet.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it is a later one: how the watched one ended is lost
     */
    static Optional<RunStatus> find(Optional<RunStatus> last, BuildToken token, RequestPurpose task) {
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
