package io.github.aib4j.client.poll;

import com.azure.core.exception.AzureException;
import io.github.aib4j.model.run.BuildToken;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A wait took longer than its deadline ({@link PollOptions#deadline()}). Nothing was stopped: the operation goes on at
 * the service, whose own limit for a build is the template's {@code buildTimeoutInMinutes}.
 */
public final class WaitExpiredException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Duration deadline;
    private final transient @Nullable BuildProgress lastProgress;
    private final @Nullable String token;
    private final transient @Nullable ReplicationProgress lastReplication;

    /**
     * For the client.
     *
     * @param message what was waited for, and how it stood last
     * @param deadline how long the wait was to be at most
     * @param lastProgress how the build stood last, if a build was waited for
     */
    public WaitExpiredException(String message, Duration deadline, Optional<BuildProgress> lastProgress) {
        this(message, deadline, lastProgress, Optional.empty());
    }

    /**
     * For the client.
     *
     * @param message what was waited for, and how it stood last
     * @param deadline how long the wait was to be at most
     * @param lastProgress how the build stood last, if a build was waited for
     * @param lastReplication how the image version stood last, if one was waited for
     */
    public WaitExpiredException(
            String message,
            Duration deadline,
            Optional<BuildProgress> lastProgress,
            Optional<ReplicationProgress> lastReplication) {
        super(message);
        this.deadline = deadline;
        this.lastProgress = lastProgress.orElse(null);
        this.token = lastProgress.map(progress -> progress.token().toString()).orElse(null);
        this.lastReplication = lastReplication.orElse(null);
    }

    /** How long the wait was to be at most. */
    public Duration deadline() {
        return deadline;
    }

    /** How the build stood last; empty if something else was waited for, and after serialization. */
    public Optional<BuildProgress> lastProgress() {
        return Optional.ofNullable(lastProgress);
    }

    /** How far the image version was last; empty if something else was waited for, and after serialization. */
    public Optional<ReplicationProgress> lastReplication() {
        return Optional.ofNullable(lastReplication);
    }

    /** What restores the watch; empty if something else than a build was waited for. */
    public Optional<BuildToken> token() {
        return Optional.ofNullable(token).map(BuildToken::parse);
    }
}
