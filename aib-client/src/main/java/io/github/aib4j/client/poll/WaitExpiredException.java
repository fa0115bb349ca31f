package io.github.aib4j.client.poll;

import com.azure.core.exception.AzureException;
import io.github.aib4j.model.run.BuildToken;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call took longer than its deadline: that of {@link PollOptions#deadline()}, or the timeout that {@code
 * waitForCompletion} or {@code getFinalResult} was given. Nothing was stopped: what was begun goes on at the service,
 * whose own limit for a build is the template's {@code buildTimeoutInMinutes}. A request that was not answered in time
 * was given up, and nothing was sent afterwards.
 *
 * @since 0.1.0
 */
public final class WaitExpiredException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Duration deadline;
    private final @Nullable String lastState;
    private final transient @Nullable BuildProgress lastProgress;
    private final @Nullable String token;
    private final transient @Nullable ReplicationProgress lastReplication;

    /**
     * Creates an exception; for the client.
     *
     * @param message what was waited for, and its last state
     * @param deadline the deadline
     * @param lastProgress the last progress of the build, if a build was waited for
     */
    public WaitExpiredException(String message, Duration deadline, Optional<BuildProgress> lastProgress) {
        this(message, deadline, lastProgress, Optional.empty());
    }

    /**
     * Creates an exception; for the client.
     *
     * @param message what was waited for, and its last state
     * @param deadline the deadline
     * @param lastProgress the last progress of the build, if a build was waited for
     * @param lastReplication the last progress of the image version, if one was waited for
     */
    public WaitExpiredException(
            String message,
            Duration deadline,
            Optional<BuildProgress> lastProgress,
            Optional<ReplicationProgress> lastReplication) {
        this(message, deadline, stateOf(lastProgress, lastReplication), lastProgress, lastReplication);
    }

    /**
     * For the client.
     *
     * @param message what was waited for, and how it stood last
     * @param deadline how long the wait was to be at most
     * @param lastState how it stood last, in a few words
     * @param lastProgress how the build stood last, if a build was waited for
     * @param lastReplication how the image version stood last, if one was waited for
     */
    public WaitExpiredException(
            String message,
            Duration deadline,
            Optional<String> lastState,
            Optional<BuildProgress> lastProgress,
            Optional<ReplicationProgress> lastReplication) {
        super(message);
        this.deadline = deadline;
        this.lastState = lastState.orElse(null);
        this.lastProgress = lastProgress.orElse(null);
        this.token = lastProgress.map(progress -> progress.token().toString()).orElse(null);
        this.lastReplication = lastReplication.orElse(null);
    }

    /** The deadline of the wait. */
    public Duration deadline() {
        return deadline;
    }

    private static Optional<String> stateOf(Optional<BuildProgress> build, Optional<ReplicationProgress> replication) {
        return build.map(progress -> progress.state().toString()).or(() -> replication.map(Object::toString));
    }

    /**
     * The last known state in the service's words, such as {@code InProgress} or {@code Running (Building)}; {@code
     * NotBegun} if the deadline passed before the service accepted the request, {@code Unknown} if the service never
     * reported a state. Empty if there was no state to wait for.
     */
    public Optional<String> lastState() {
        return Optional.ofNullable(lastState);
    }

    /** How the build stood last; empty if something else was waited for. */
    public Optional<BuildProgress> lastProgress() {
        return Optional.ofNullable(lastProgress);
    }

    /** How far the image version was last; empty if something else was waited for, and after serialization. */
    public Optional<ReplicationProgress> lastReplication() {
        return Optional.ofNullable(lastReplication);
    }

    /** Lets another process resume watching the build; empty if something else was waited for. */
    public Optional<BuildToken> token() {
        return Optional.ofNullable(token).map(BuildToken::parse);
    }
}
