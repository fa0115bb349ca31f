package io.github.aib4j.client.testing;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of a template. What it is at a time follows from its timeline, unless it was canceled. */
final class Run {
    /** How long a build takes to stop (recorded: 80 seconds). */
    private static final Duration STOPPING = Duration.ofSeconds(80);

    /** How long after the build's end its operation ends (recorded: 1.5 seconds). */
    private static final Duration OPERATION_LAG = Duration.ofMillis(1500);

    /** What the operation of a canceled run ends with: assumed, it was not found recorded. */
    private static final Failure CANCELED = new Failure("BuildCanceled", "The build was canceled");

    private final Instant start;
    private final BuildTimeline timeline;
    private final List<Artifact> artifacts;
    private Optional<Instant> canceledAt = Optional.empty();

    Run(Instant start, BuildTimeline timeline, List<Artifact> artifacts) {
        this.start = start;
        this.timeline = timeline;
        this.artifacts = artifacts;
    }

    /** What it leaves behind if it succeeds. */
    List<Artifact> artifacts() {
        return artifacts;
    }

    void cancel(Instant now) {
        canceledAt = Optional.of(now);
    }

    boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    boolean hasSucceeded(Instant now) {
        return isOver(now) && failure().isEmpty();
    }

    Instant operationEnd() {
        return end().plus(OPERATION_LAG);
    }

    /** Why it fails in the end, if it does. */
    Optional<Failure> failure() {
        return canceledAt.isPresent() ? Optional.of(CANCELED) : timeline.failure();
    }

    /** The state as it stands in {@code lastRunStatus.runState}. */
    String state(Instant now) {
        if (canceledAt.isPresent()) {
            return isOver(now) ? "Canceled" : "Canceling";
        }
        if (!isOver(now)) {
            return "Running";
        }
        return timeline.failure().isPresent() ? "Failed" : "Succeeded";
    }

    /** The value of {@code lastRunStatus}; only a build that is Running has a sub-state (recorded, Failed documented). */
    JsonObject status(Instant now) {
        String state = state(now);
        JsonObject times = Json.object(
                "startTime", Json.text(Times.ofRun(start)),
                "endTime", Json.text(isOver(now) ? Times.ofRun(end()) : Times.NOT_YET),
                "runState", Json.text(state));
        JsonValue message = Json.text(message(now));
        return state.equals("Running")
                ? times.with(
                                "runSubState",
                                Json.text(timeline.at(Duration.between(start, now))
                                        .toString()))
                        .with("message", message)
                : times.with("message", message);
    }

    private String message(Instant now) {
        if (!isOver(now)) {
            return canceledAt.isPresent() ? "Canceling image build" : "";
        }
        return failure().map(Failure::message).orElse("");
    }

    private Instant end() {
        return canceledAt.map(at -> at.plus(STOPPING)).orElse(start.plus(timeline.total()));
    }
}
