package io.github.aib4j.client.fleet;

import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one build in a lane. Not thread-safe. */
final class TrackedBuild {
    private final int index;
    private final FleetBuild build;
    private final BuildMachine machine;
    private final List<ObservedPhase> timeline = new ArrayList<>();
    private final List<RunOutput> outputs = new ArrayList<>();
    private BuildState state;
    private String region;
    private Instant dueAt = Instant.MIN;
    private Optional<Instant> begun = Optional.empty();
    private Optional<String> nextOutputs = Optional.empty();
    private @Nullable BuildOutcome end;
    private @Nullable FleetResult failed;
    private boolean hasSlot;
    private boolean cancelAsked;
    private int sweep;

    TrackedBuild(int index, FleetBuild build) {
        this.index = index;
        this.build = build;
        this.machine = new BuildMachine(build);
        this.state = machine.start();
        this.region = build.template()
                .map(ImageTemplate::location)
                .map(TrackedBuild::plain)
                .orElse("");
    }

    /** Normalizes a region, since the service may spell it differently. */
    private static String plain(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    int index() {
        return index;
    }

    FleetBuild build() {
        return build;
    }

    BuildMachine machine() {
        return machine;
    }

    TemplateRef ref() {
        return BuildMachine.ref(build);
    }

    /** The key of the build in a list. */
    String key() {
        return key(build.resourceGroup(), build.name());
    }

    static String key(String resourceGroup, String name) {
        return (resourceGroup + "/" + name).toLowerCase(Locale.ROOT);
    }

    BuildState state() {
        return state;
    }

    BuildStage stage() {
        return state.stage();
    }

    void state(BuildState now) {
        state = now;
    }

    String region() {
        return region;
    }

    Instant dueAt() {
        return dueAt;
    }

    void dueAt(Instant time) {
        dueAt = time;
    }

    boolean hasSlot() {
        return hasSlot;
    }

    void hasSlot(boolean has) {
        hasSlot = has;
    }

    /** The number of the last sweep that found the template, or of the last one before the build was watched. */
    int sweep() {
        return sweep;
    }

    void sweep(int number) {
        sweep = number;
    }

    /** Whether this is the first request to cancel the build. */
    boolean requestCancel() {
        boolean isFirst = !cancelAsked;
        cancelAsked = true;
        return isFirst;
    }

    void begun(Instant time) {
        failed = null;
        begun = Optional.of(time);
    }

    Optional<String> nextOutputs() {
        return nextOutputs;
    }

    void addOutputs(List<RunOutput> page, Optional<String> next) {
        outputs.addAll(page);
        nextOutputs = next;
    }

    /** Records the state of the template, and returns whether the build has a new state. */
    boolean observe(ImageTemplateResource found, Instant at) {
        if (region.isEmpty()) {
            region = plain(found.template().location());
        }
        Optional<RunStatus> run = found.lastRunStatus();
        if (stage() != BuildStage.RUNNING || run.flatMap(RunStatus::runState).isEmpty()) {
            return false;
        }
        RunState now = run.get().runState().get();
        Optional<RunSubState> doing = run.get().runSubState();
        boolean isNew = timeline.isEmpty()
                || !timeline.get(timeline.size() - 1).state().equals(now)
                || !timeline.get(timeline.size() - 1).subState().equals(doing);
        if (isNew && !now.isTerminal()) {
            timeline.add(new ObservedPhase(now, doing, at));
        }
        return isNew && !now.isTerminal();
    }

    /** The observed phases, at the end. */
    BuildProgress progress(ImageTemplateResource found) {
        Optional<RunStatus> run = found.lastRunStatus();
        return new BuildProgress(
                run.flatMap(RunStatus::runState).orElse(RunState.RUNNING),
                run.flatMap(RunStatus::runSubState),
                run.flatMap(RunStatus::startTime),
                run.flatMap(RunStatus::duration).orElse(Duration.ZERO),
                timeline,
                Optional.of(found),
                Optional.empty(),
                token());
    }

    private BuildToken token() {
        return state.tokenOr(build.templateId());
    }

    void end(BuildOutcome outcome) {
        end = outcome;
    }

    /** The outcome, with the outputs that were read. */
    BuildOutcome endWithOutputs() {
        return endOrThrow().withOutputs(outputs);
    }

    BuildOutcome endOrThrow() {
        if (end == null) {
            throw new IllegalStateException("The build of " + build.templateId() + " has not ended");
        }
        return end;
    }

    /** Makes the build run again after a transient failure. */
    void again(FleetResult result, Instant due) {
        failed = result;
        state = state.again();
        timeline.clear();
        outputs.clear();
        nextOutputs = Optional.empty();
        end = null;
        dueAt = due;
    }

    /** The failure after which the build is to run again; empty once it has begun again. */
    Optional<FleetResult> failed() {
        return Optional.ofNullable(failed);
    }

    FleetResult result(Optional<BuildOutcome> outcome, Optional<RuntimeException> problem) {
        boolean mayRun = state.askedAt().isPresent() && state.open();
        int attempts = state.token().isPresent() || mayRun ? state.attempt() : state.attempt() - 1;
        return new FleetResult(build.templateId(), region, outcome, problem, state.token(), attempts, begun);
    }
}
