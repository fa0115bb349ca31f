package io.github.aib4j.client.implementation;

import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunStatus;
import java.util.Optional;

/** Whether what a template tells of its last run is about the build that is watched. */
final class BuildIdentity {
    private BuildIdentity() {}

    /**
     * A run is known by its start. As long as that is not known, any run will do that had not ended when the watched one
     * was asked for: there are never two at a time.
     */
    static boolean isSame(RunStatus run, BuildToken token) {
        if (token.startTime().isPresent()) {
            return run.startTime().equals(token.startTime());
        }
        return token.askedAt()
                .flatMap(asked -> run.endTime().filter(end -> end.isBefore(asked)))
                .isEmpty();
    }

    /**
     * The run if it is the watched one; nothing if it is an earlier one, and the watched one does not show yet.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if it is a later one: how the watched one ended is lost
     */
    static Optional<RunStatus> find(Optional<RunStatus> last, BuildToken token, Task task) {
        last.filter(run -> isLater(run, token)).ifPresent(later -> {
            throw Errors.superseded(task, token.startTime(), later.startTime());
        });
        return last.filter(run -> isSame(run, token));
    }

    private static boolean isLater(RunStatus run, BuildToken token) {
        return token.startTime()
                .flatMap(known -> run.startTime().filter(start -> start.isAfter(known)))
                .isPresent();
    }
}
