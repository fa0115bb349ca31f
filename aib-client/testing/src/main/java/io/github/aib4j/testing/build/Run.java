package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run of a template. Its state at any time follows from its timeline, unless it was canceled. */
public final class Run {
    /** How long a build takes to stop (recorded: 80 seconds). */
    private static final Duration STOPPING = Duration.ofSeconds(80);

    /** How long after the build's end its operation ends (recorded: 1.5 seconds). */
    private static final Duration OPERATION_LAG = Duration.ofMillis(1500);

    /** How the operation of a canceled run ends: assumed; no recording was found. */
    private static final Failure CANCELED = new Failure(Failure.CANCELED, "The build was canceled");

    private final Instant start;
    private final BuildTimeline timeline;
    private final List<RunArtifact> artifacts;
    private final LogFolder log;
    private final BuildKind kind;
    private final Duration stopping;
    private Optional<Instant> canceledAt = Optional.empty();

    /**
     * @param start may be in the future
     * @param artifacts its artifacts if nothing fails
     * @param log where its logs are
     * @param kind the form of its logs
     */
    public Run(
            Instant start,
            BuildTimeline timeline,
            List<RunArtifact> artifacts,
            LogFolder log,
            BuildKind kind,
            RunOverrides overrides) {
        this.start = start;
        this.timeline = timeline;
        this.artifacts = artifacts;
        this.log = log;
        this.kind = kind;
        this.stopping = overrides.canceling().orElse(STOPPING);
    }

    public boolean hasStarted(Instant now) {
        return !now.isBefore(start);
    }

    /** The artifacts that it has made. */
    public List<RunArtifact> artifacts(Instant now) {
        if (canceledAt.isPresent() || !isOver(now)) {
            return List.of();
        }
        return artifacts.stream()
                .filter(artifact -> timeline.outputs().contains(artifact.outputName()))
                .toList();
    }

    /** How it makes the output of that name, as far as is known now; empty if it never gets that far. */
    public Optional<Distribution> distribution(String outputName) {
        return timeline.beginOf(outputName)
                .map(start::plus)
                .filter(begin -> canceledAt.filter(at -> at.isBefore(begin)).isEmpty())
                .flatMap(begin -> timeline.target(outputName).map(target -> distribution(begin, target)));
    }

    private Distribution distribution(Instant begin, BuildPhase target) {
        Instant end = begin.plus(target.length());
        Optional<Instant> givenUp = canceledAt.filter(at -> at.isBefore(end));
        return givenUp.map(at -> new Distribution(begin, at, Optional.of(CANCELED)))
                .orElseGet(() -> new Distribution(begin, end, target.failure()));
    }

    public LogFolder log() {
        return log;
    }

    /** Its current logs; made anew each time, because stored ones would fill the memory in long tests. */
    public List<LogFile> logFiles(Instant now) {
        return new BuildLog(log, kind, start, timeline).files(now, canceledAt, end());
    }

    public void cancel(Instant now) {
        canceledAt = Optional.of(now);
    }

    public boolean isOver(Instant now) {
        return !now.isBefore(end());
    }

    public Instant operationEnd() {
        return end().plus(OPERATION_LAG);
    }

    /** Why it fails in the end, if it does. */
    public Optional<Failure> failure() {
        return canceledAt.isPresent() ? Optional.of(CANCELED) : timeline.failure();
    }

    /** The state in {@code lastRunStatus.runState}. */
    public RunState state(Instant now) {
        if (canceledAt.isPresent()) {
            return isOver(now) ? RunState.CANCELED : RunState.CANCELING;
        }
        return isOver(now) ? timeline.end() : RunState.RUNNING;
    }

    /** The value of {@code lastRunStatus}; only a build that is Running has a sub-state (recorded, Failed documented). */
    public JsonObject status(Instant now) {
        RunState state = state(now);
        JsonObject times = Json.object(
                "startTime", Json.text(Timestamps.ofRun(start)),
                "endTime", Json.text(isOver(now) ? Timestamps.ofRun(end()) : Timestamps.NOT_YET),
                "runState", Json.text(state.toString()));
        JsonValue message = Json.text(message(now));
        return state.equals(RunState.RUNNING)
                ? times.with("runSubState", Json.text(phase(now).name().toString()))
                        .with("message", message)
                : times.with("message", message);
    }

    /** Text for people, such as {@code Running (Building) since 2025-06-02T08:01:00Z}. */
    public String describe(Instant now) {
        RunState state = state(now);
        String times = " since " + Timestamps.ofRun(start) + (isOver(now) ? ", until " + Timestamps.ofRun(end()) : "");
        String sub = state.equals(RunState.RUNNING) ? " (" + phase(now).name() + ")" : "";
        List<String> outputs =
                artifacts(now).stream().map(RunArtifact::outputName).toList();
        return state
                + sub
                + times
                + (outputs.isEmpty() ? "" : ", made " + String.join(", ", outputs))
                + Optional.of(message(now))
                        .filter(m -> !m.isEmpty())
                        .map(m -> ": " + m)
                        .orElse("");
    }

    private BuildPhase phase(Instant now) {
        return timeline.at(Duration.between(start, now));
    }

    private String message(Instant now) {
        if (!isOver(now)) {
            return canceledAt.isPresent() ? "Canceling image build" : "";
        }
        return failure().map(Failure::message).orElse("");
    }

    /** When it is over, as far as is known now: a cancel may end it earlier. */
    public Instant end() {
        return canceledAt.map(at -> at.plus(stopping)).orElse(start.plus(timeline.total()));
    }
}
