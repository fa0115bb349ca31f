package io.github.aib4j.client.poll;

import com.azure.core.exception.AzureException;
import io.github.aib4j.model.run.BuildToken;
import java.time.Duration;
import java.util.Optional;

/**
 * A wait took longer than its deadline ({@link PollOptions#deadline()}). Nothing was stopped: the operation goes on at
 * the service, whose own limit for a build is the template's {@code buildTimeoutInMinutes}.
 */
public final class WaitExpiredException extends AzureException {
    private static final long serialVersionUID = 1L;

    private final Duration deadline;
    private final transient Optional<BuildProgress> lastProgress;

    /**
     * For the client.
     *
     * @param message what was waited for, and how it stood last
     * @param deadline how long the wait was to be at most
     * @param lastProgress how the build stood last, if a build was waited for
     */
    public WaitExpiredException(String message, Duration deadline, Optional<BuildProgress> lastProgress) {
        super(message);
        this.deadline = deadline;
        this.lastProgress = lastProgress;
    }

    /** How long the wait was to be at most. */
    public Duration deadline() {
        return deadline;
    }

    /** How the build stood last; empty if something else was waited for. */
    public Optional<BuildProgress> lastProgress() {
        return lastProgress;
    }

    /** What restores the watch; empty if something else than a build was waited for. */
    public Optional<BuildToken> token() {
        return lastProgress.map(BuildProgress::token);
    }
}
