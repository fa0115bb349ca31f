package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.client.implementation.http.Deadline;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.client.poll.WaitExpiredException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Deadlines of calls, and the exceptions for those that have passed. */
public final class Expiry {
    private Expiry() {}

    /** The deadline of the options, starting now. */
    public static Deadline start(PollOptions options) {
        return Deadline.start(options.deadline(), options.clock());
    }

    /** The deadline of the options, which started at an earlier time of their clock. */
    public static Deadline since(Instant begun, PollOptions options) {
        return Deadline.since(begun, options.deadline(), options.clock());
    }

    /** The exception if no response came in time; the caller adds the last known state. */
    static WaitExpiredException unanswered(RequestPurpose task, Deadline deadline) {
        return new WaitExpiredException(
                ended(task, deadline.limit())
                        + " before the service had answered. Look at it before beginning again, or give a longer"
                        + " deadline.",
                deadline.limit(),
                Optional.empty());
    }

    /** The exception if nothing was sent because the time was up. */
    public static WaitExpiredException notBegun(RequestPurpose task, Deadline deadline, Optional<Object> progress) {
        return expired(
                ended(task, deadline.limit()) + "; it was not begun. Give a longer deadline, or try again later.",
                deadline.limit(),
                progress);
    }

    /** The failure of a request that got no response, so that its outcome is unknown. */
    public static RuntimeException unknown(RuntimeException failure, RequestPurpose task, Object progress) {
        return failure instanceof WaitExpiredException e && !isTold(e)
                ? because(
                        expired(
                                ended(task, e.deadline())
                                        + " before the service had answered; whether it has begun is not known. Watch"
                                        + " it, or look at it, before beginning again.",
                                e.deadline(),
                                Optional.of(progress)),
                        e.getCause())
                : failure;
    }

    /**
     * The failure of a wait; if the wait expired, with the last known state.
     *
     * @param progress what a poller reports, or a state
     */
    public static RuntimeException lastSeen(RuntimeException failure, RequestPurpose task, Object progress) {
        if (!(failure instanceof WaitExpiredException e) || isTold(e)) {
            return failure;
        }
        boolean isWatched = progress instanceof BuildProgress || progress instanceof ReplicationProgress;
        return because(
                expired(
                        ended(task, e.deadline()) + "; it was last seen " + seen(progress)
                                + ". It goes on at the service; give a longer deadline, or "
                                + (isWatched ? "watch" : "look at") + " it again later.",
                        e.deadline(),
                        Optional.of(progress)),
                e.getCause());
    }

    /** The same failure, with earlier ones attached. */
    public static <E extends RuntimeException> E because(E failure, @Nullable Throwable earlier) {
        if (earlier != null && failure.getCause() == null && failure != earlier) {
            failure.initCause(earlier);
        }
        return failure;
    }

    private static boolean isTold(WaitExpiredException expired) {
        return expired.lastState().isPresent();
    }

    private static String ended(RequestPurpose task, Duration limit) {
        return "The wait to " + task.verb() + " " + task.subject() + " was ended by its deadline of " + limit;
    }

    private static WaitExpiredException expired(String message, Duration limit, Optional<Object> progress) {
        return new WaitExpiredException(
                message,
                limit,
                progress.map(Expiry::seen),
                progress.filter(BuildProgress.class::isInstance).map(BuildProgress.class::cast),
                progress.filter(ReplicationProgress.class::isInstance).map(ReplicationProgress.class::cast));
    }

    private static String seen(Object progress) {
        if (progress instanceof BuildProgress build) {
            return build.state()
                    + build.subState().map(doing -> " (" + doing + ")").orElse("");
        }
        return progress instanceof OperationProgress operation ? operation.status() : progress.toString();
    }
}
