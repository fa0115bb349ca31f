package io.github.aib4j.model.run;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The state of a template's last build ({@code lastRunStatus}).
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class RunStatus implements OpenObject {
    RunStatus() {}

    /** The state of the build. */
    public abstract Optional<RunState> runState();

    /** What the build is doing; present only while it runs. */
    public abstract Optional<RunSubState> runSubState();

    /** When the build started. */
    public abstract Optional<Instant> startTime();

    /** When the build ended; absent while it runs (the service then writes the year 1). */
    public abstract Optional<Instant> endTime();

    /** The service's message about the build. After a failure, it says where the log is. */
    public abstract Optional<String> message();

    /** The time from start to end, if both are known. */
    public final Optional<Duration> duration() {
        return startTime().flatMap(start -> endTime().map(end -> Duration.between(start, end)));
    }

    /** The known values; signatures are redacted. */
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

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link RunStatus}. */
    public static final class Builder extends ImmutableRunStatus.Builder {
        Builder() {}
    }
}
