package io.github.aib4j.client.poll;

import com.azure.core.exception.AzureException;
import io.github.aib4j.model.run.BuildToken;
import java.time.Duration;
import java.util.Optional;

/**
 * Thrown when a wait exceeds its deadline ({@link PollOptions#deadline()}). The operation continues; the service's own
 * limit for a build is the template's {@code buildTimeoutInMinutes}.
 */
public final class WaitExpiredException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Duration deadline;
    private final transient Optional<BuildProgress> lastProgress;
    private final transient Optional<ReplicationProgress> lastReplication;

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
        super(message);
        this.deadline = deadline;
        this.lastProgress = lastProgress;
        this.lastReplication = lastReplication;
    }

    /** The deadline of the wait. */
    public Duration deadline() {
        return deadline;
    }

    /** The last progress of the build; empty if something else was waited for. */
    public Optional<BuildProgress> lastProgress() {
        return lastProgress;
    }

    /** The last progress of the image version; empty if something else was waited for. */
    public Optional<ReplicationProgress> lastReplication() {
        return lastReplication;
    }

    /** Lets another process resume watching the build; empty if something else was waited for. */
    public Optional<BuildToken> token() {
        return lastProgress.map(BuildProgress::token);
    }
}
