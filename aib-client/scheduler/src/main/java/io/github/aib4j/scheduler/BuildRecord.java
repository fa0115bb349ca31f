package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.BuildStep;
import io.github.aib4j.client.fleet.FleetFigures;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of a build between two steps: small, without its template and without secrets.
 *
 * @param run its run
 * @param index its place in the run
 * @param template the reference of its template; empty for a template that exists
 * @param region the region; empty text until it is known
 * @param begun when the current run of the template was requested
 * @param slot the names of the slots that it occupies, as {@link Slots} gives them
 * @param canceled whether its cancel was sent to the service
 * @param failed the failure after which it is to run again, until it has begun
 * @param timeline the phases that were observed
 * @param cost the requests so far
 */
record BuildRecord(
        String run,
        int index,
        ImageTemplateId templateId,
        Optional<String> template,
        String region,
        BuildState state,
        Optional<Instant> begun,
        Optional<String> slot,
        boolean canceled,
        Optional<String> failed,
        List<ObservedPhase> timeline,
        FleetFigures cost) {
    private static final String FORMAT = "fleet-build-1";
    private static final int MOST_PHASES = 20;

    /** A build that was submitted. */
    static BuildRecord submitted(
            String run, int index, ImageTemplateId id, Optional<String> template, String region, BuildState state) {
        return new BuildRecord(
                run,
                index,
                id,
                template,
                plain(region),
                state,
                state.askedAt(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of(),
                FleetFigures.NONE);
    }

    /** Normalizes a region, since the service may spell it differently. */
    private static String plain(String location) {
        return location.replace(" ", "").toLowerCase(Locale.ROOT);
    }

    String text() {
        RowJson.Writer row = RowJson.of(FORMAT)
                .put("run", run)
                .put("index", index)
                .put("templateId", templateId.text())
                .put("template", template)
                .put("region", region)
                .put("state", state.text())
                .put("begun", begun)
                .put("slot", slot)
                .put("canceled", canceled ? 1 : 0)
                .put("failed", failed)
                .put("reads", cost.reads())
                .put("writes", cost.writes())
                .put("throttles", cost.throttles());
        List<JsonValue> phases = new ArrayList<>();
        timeline.forEach(phase -> phases.add(new JsonString(phaseText(phase))));
        row.json().put("timeline", new JsonArray(phases));
        return row.text();
    }

    private static String phaseText(ObservedPhase phase) {
        return phase.since() + " " + phase.state()
                + phase.subState().map(doing -> " " + doing).orElse("");
    }

    /**
     * Parses a record.
     *
     * @throws DurableFleetException if another release wrote it
     */
    static BuildRecord parse(@Nullable String text) {
        return RowJson.parse(
                text,
                FORMAT,
                row -> new BuildRecord(
                        row.text("run"),
                        row.number("index"),
                        ImageTemplateId.parse(row.text("templateId")),
                        row.find("template"),
                        row.text("region"),
                        BuildState.parse(row.text("state")),
                        row.time("begun"),
                        row.find("slot"),
                        row.number("canceled") == 1,
                        row.find("failed"),
                        phases(row),
                        new FleetFigures(
                                row.number("reads"), row.number("writes"), row.number("throttles"), Duration.ZERO)));
    }

    private static List<ObservedPhase> phases(RowJson row) {
        return row.json().array("timeline").map(JsonArray::items).orElse(List.of()).stream()
                .map(item -> phase(((JsonString) item).value().split(" ", -1)))
                .toList();
    }

    private static ObservedPhase phase(String... parts) {
        return new ObservedPhase(
                RunState.of(parts[1]),
                parts.length > 2 ? Optional.of(RunSubState.of(parts[2])) : Optional.empty(),
                Instant.parse(parts[0]));
    }

    BuildStage stage() {
        return state.stage();
    }

    String subscription() {
        return templateId.subscriptionId().orElseThrow().toLowerCase(Locale.ROOT);
    }

    /** Whether no request that could start a build was sent. */
    boolean isNotBegun() {
        return switch (state.stage()) {
            case CHECK, CREATE, PROVISIONING, BEGIN -> true;
            case ASKED, RUNNING, COLLECT -> false;
        };
    }

    private BuildRecord with(BuildState next, Optional<String> newSlot, boolean isCanceled) {
        return new BuildRecord(
                run, index, templateId, template, region, next, begun, newSlot, isCanceled, failed, timeline, cost);
    }

    BuildRecord withSlot(String name) {
        return with(state, Optional.of(name), canceled);
    }

    BuildRecord withCancel() {
        return with(state, slot, true);
    }

    /**
     * The record for repeating a step that another process may have taken before it died: the service may have acted on
     * its request.
     */
    BuildRecord forRepeat() {
        return state.stage() == BuildStage.ASKED
                ? with(
                        new BuildState(
                                BuildStage.ASKED,
                                state.attempt(),
                                state.failures(),
                                true,
                                state.askedAt(),
                                state.token()),
                        slot,
                        canceled)
                : this;
    }

    /** The record after a step. */
    BuildRecord after(BuildStep step, Instant now) {
        boolean hasBegun = step.state().stage() == BuildStage.RUNNING && stage() != BuildStage.RUNNING;
        return new BuildRecord(
                run,
                index,
                templateId,
                template,
                region.isEmpty() ? step.found().map(BuildRecord::region).orElse("") : region,
                step.state(),
                hasBegun ? step.state().askedAt().or(() -> Optional.of(now)) : begun,
                slot,
                canceled,
                hasBegun ? Optional.empty() : failed,
                observed(step, now),
                cost.plus(step.cost()));
    }

    private static String region(ImageTemplateResource found) {
        return plain(found.template().location());
    }

    private List<ObservedPhase> observed(BuildStep step, Instant now) {
        Optional<ObservedPhase> phase = step.found()
                .flatMap(ImageTemplateResource::lastRunStatus)
                .filter(found -> step.state().stage() == BuildStage.RUNNING)
                .flatMap(found -> phase(found, now));
        boolean isNew = phase.isPresent()
                && timeline.size() < MOST_PHASES
                && (timeline.isEmpty() || !isSame(timeline.get(timeline.size() - 1), phase.get()));
        if (!isNew) {
            return timeline;
        }
        List<ObservedPhase> longer = new ArrayList<>(timeline);
        longer.add(phase.get());
        return longer;
    }

    private static Optional<ObservedPhase> phase(RunStatus run, Instant now) {
        return run.runState()
                .filter(state -> !state.isTerminal())
                .map(state -> new ObservedPhase(state, run.runSubState(), now));
    }

    private static boolean isSame(ObservedPhase one, ObservedPhase other) {
        return one.state().equals(other.state()) && one.subState().equals(other.subState());
    }

    /** Another run of the same template, after one that failed. */
    BuildRecord forRetry(FleetResult failure) {
        return new BuildRecord(
                run,
                index,
                templateId,
                template,
                region,
                state.again(),
                Optional.empty(),
                slot,
                canceled,
                Optional.of(failure.text()),
                List.of(),
                cost);
    }

    /** The outcome, with the observed phases. */
    BuildOutcome complete(BuildOutcome outcome) {
        BuildOutcome.Builder complete = BuildOutcome.builder().from(outcome).timeline(timeline);
        if (outcome.lastSubState().isEmpty() && !outcome.isSucceeded() && !timeline.isEmpty()) {
            complete.lastSubState(timeline.get(timeline.size() - 1).subState());
        }
        return complete.build();
    }

    /**
     * The result of a build that will not be started any more; one that was waiting to run again ends with its last
     * failure.
     */
    FleetResult notBegun() {
        return failed.map(FleetResult::parse).orElseGet(() -> result(Optional.empty(), Optional.empty()));
    }

    FleetResult result(Optional<BuildOutcome> outcome, Optional<RuntimeException> problem) {
        boolean mayRun = state.askedAt().isPresent() && state.open();
        int attempts = state.token().isPresent() || mayRun ? state.attempt() : state.attempt() - 1;
        return new FleetResult(templateId, region, outcome, problem, state.token(), attempts, begun);
    }
}
