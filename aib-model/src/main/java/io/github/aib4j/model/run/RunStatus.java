package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** The state of a template's last build ({@code lastRunStatus}). */
@ModelStyle
@Value.Immutable
public abstract class RunStatus implements OpenObject {
    RunStatus() {}

    /** How far the build is. */
    public abstract Optional<RunState> runState();

    /** What it is doing; present only while it runs. */
    public abstract Optional<RunSubState> runSubState();

    /** When it began. */
    public abstract Optional<Instant> startTime();

    /** When it ended; absent while it goes on (the service then writes the year 1). */
    public abstract Optional<Instant> endTime();

    /** What the service says of it; for a failure, where the log is. */
    public abstract Optional<String> message();

    /** From begin to end, if both are known. */
    public final Optional<Duration> duration() {
        return startTime().flatMap(start -> endTime().map(end -> Duration.between(start, end)));
    }

    /** What is known of it; no signature shows. */
    @Override
    public final String toString() {
        return new RedactedToString(RunStatus.class)
                .with("runState", runState())
                .with("runSubState", runSubState())
                .with("startTime", startTime())
                .with("endTime", endTime())
                .with("message", message())
                .toString();
    }

    /** A builder without any part set; for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RunStatus}. */
    public static final class Builder extends ImmutableRunStatus.Builder {
        Builder() {}
    }
}
