package io.github.aib4j.scheduler;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.BuildDriver;
import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.BuildStep;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetEvent;
import io.github.aib4j.client.fleet.FleetResult;
import io.github.aib4j.client.fleet.SharedList;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.diagnose.RetryAdvice;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.scheduler.DurableFleetException.Reason;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Takes the next step of a build, as its stored state says, and stores the result before any process may take another
 * step. Thread-safe.
 */
final class BuildWork {
    /** How long a build waits before it is tried again if only another release can continue it. */
    static final Duration UNREADABLE = Duration.ofMinutes(5);

    /** How often a build tries to get a slot. */
    private static final Duration SLOT_WAIT = Duration.ofSeconds(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int MOST_FAILURES = 12;

    private final FleetOptions options;
    private final TemplateStore templates;
    private final Function<String, ImageBuilderClient> clients;
    private final FleetRows rows;
    private final Slots slots;
    private final Pace pace;
    private final Map<String, SharedList> lists = new ConcurrentHashMap<>();

    BuildWork(
            FleetOptions options,
            TemplateStore templates,
            Function<String, ImageBuilderClient> clients,
            FleetRows rows) {
        this.options = options;
        this.templates = templates;
        this.clients = clients;
        this.rows = rows;
        this.slots = new Slots(rows, options);
        this.pace = new Pace(options.reads());
    }

    /** Takes the next step. If it throws, the stored state is unchanged, and the step is repeated. */
    CompletionHandler<String> step(TaskInstance<String> row, ExecutionContext context) {
        BuildRecord build;
        try {
            build = BuildRecord.parse(row.getData());
        } catch (DurableFleetException e) {
            options.emit(e);
            return (done, operations) ->
                    operations.reschedule(done, options.now().plus(UNREADABLE));
        }
        if (build.stage() == BuildStage.CHECK && rows.has(Rows.ENDED, row.getId())) {
            return (done, operations) -> operations.remove(); // submitted twice at the same time
        }
        Optional<Instant> wait = pace.waitUntil(build.subscription(), requests(build.stage()), options.now());
        if (wait.isPresent()) {
            return keep(build, wait.get());
        }
        try {
            return step(build, row.getId());
        } catch (DurableFleetException e) {
            throw e;
        } catch (RuntimeException e) {
            if (context.getSchedulerState().isShuttingDown()
                    || Thread.currentThread().isInterrupted()) {
                throw e; // interrupted; this says nothing about the build
            }
            return end(build, build.result(Optional.empty(), Optional.of(e)));
        }
    }

    private static int requests(BuildStage stage) {
        return switch (stage) {
            case CHECK, PROVISIONING, RUNNING, ASKED -> 1;
            case CREATE, BEGIN -> 0;
            case COLLECT -> 2;
        };
    }

    private CompletionHandler<String> step(BuildRecord build, String row) {
        boolean isCanceled = rows.has(Rows.CANCEL, row);
        if (isCanceled && build.isNotBegun()) {
            return end(build, build.notBegun());
        }
        BuildRecord own = build;
        if (needsSlot(build)) {
            Optional<String> slot = slots.acquire(build, row);
            if (slot.isEmpty()) {
                return keep(build, options.now().plus(SLOT_WAIT));
            }
            own = build.withSlot(slot.get());
        }
        BuildDriver driver = driver(own);
        if (isCanceled) {
            return cancelStep(driver, own);
        }
        return after(own, driver.step(own.state()));
    }

    private static boolean needsSlot(BuildRecord build) {
        return build.slot().isEmpty() && (build.stage() == BuildStage.CREATE || build.stage() == BuildStage.BEGIN);
    }

    private BuildDriver driver(BuildRecord build) {
        ImageBuilderClient client = client(build);
        FleetBuild fleetBuild = new FleetBuild(build.templateId(), template(build), Optional.empty());
        return BuildDriver.of(client, fleetBuild, options.watchEvery())
                .sharing(lists.computeIfAbsent(
                        build.subscription(),
                        name -> SharedList.of(client, name, options.watchEvery().dividedBy(2), options.clock())));
    }

    private ImageBuilderClient client(BuildRecord build) {
        try {
            return clients.apply(build.subscription());
        } catch (RuntimeException e) {
            throw new DurableFleetException(
                    Reason.CLIENT_MISSING,
                    Optional.of(build.templateId()),
                    "waits: this process has no client for its subscription ("
                            + OneLine.of(String.valueOf(e.getMessage()), 300) + ").",
                    e);
        }
    }

    private Optional<ImageTemplate> template(BuildRecord build) {
        boolean isNeeded = switch (build.stage()) {
            case CHECK, CREATE, PROVISIONING -> true;
            case BEGIN, ASKED, RUNNING, COLLECT -> false;
        };
        if (!isNeeded || build.template().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    templates.get(build.templateId(), build.template().get()));
        } catch (IOException | RuntimeException e) {
            throw new DurableFleetException(
                    Reason.TEMPLATE_UNREADABLE,
                    Optional.of(build.templateId()),
                    "waits for its template '" + OneLine.of(build.template().get(), 200) + "', which cannot be read ("
                            + OneLine.of(String.valueOf(e.getMessage()), 300) + ").",
                    e);
        }
    }

    /** If the build may have been requested, its template is read before it is canceled. */
    private CompletionHandler<String> cancelStep(BuildDriver driver, BuildRecord build) {
        if (build.stage() == BuildStage.ASKED) {
            BuildStep look = driver.look(build.state());
            return look.state().stage() == BuildStage.BEGIN ? end(build, build.notBegun()) : after(build, look);
        }
        if (build.canceled() || build.stage() != BuildStage.RUNNING) {
            return after(build, driver.step(build.state()));
        }
        BuildStep step = driver.step(build.state()); // another build may have begun since, and must not be canceled
        if (step.state().stage() != BuildStage.RUNNING || step.found().isEmpty()) {
            return after(build, step);
        }
        try {
            driver.cancel();
        } catch (RuntimeException e) {
            if (BuildDriver.mayPass(e)) {
                return after(build, step);
            }
        }
        return after(build.withCancel(), step);
    }

    private CompletionHandler<String> after(BuildRecord build, BuildStep step) {
        Instant now = options.now();
        pace.spent(build.subscription(), step.cost().reads() - requests(build.stage()));
        if (step.cost().throttles() > 0) {
            Instant until = now.plus(step.pause());
            pace.throttled(build.subscription(), until);
            options.emit(new FleetEvent.Throttled(now, build.subscription(), until));
        }
        BuildRecord next = build.after(step, now);
        emitProgress(build, next, now);
        if (step.outcome().isPresent()) {
            return over(next, next.complete(step.outcome().get()));
        }
        return keep(next, now.plus(step.pause()));
    }

    private void emitProgress(BuildRecord before, BuildRecord now, Instant at) {
        if (before.stage() == BuildStage.CREATE && now.stage() == BuildStage.PROVISIONING) {
            options.emit(new FleetEvent.Creating(at, now.templateId(), now.region()));
        }
        if (before.stage() != BuildStage.RUNNING && now.stage() == BuildStage.RUNNING) {
            now.state()
                    .token()
                    .ifPresent(token -> options.emit(new FleetEvent.Begun(
                            at,
                            now.templateId(),
                            now.region(),
                            token,
                            now.state().attempt())));
        }
        if (now.timeline().size() > before.timeline().size()) {
            ObservedPhase phase = now.timeline().get(now.timeline().size() - 1);
            options.emit(new FleetEvent.Progressed(at, now.templateId(), phase.state(), phase.subState()));
        }
    }

    private CompletionHandler<String> over(BuildRecord build, BuildOutcome outcome) {
        FleetResult result = build.result(Optional.of(outcome), Optional.empty());
        boolean mayPass = outcome.isFailed() && outcome.diagnosis().retry() == RetryAdvice.YES;
        if (!mayPass || build.canceled() || build.state().attempt() > options.retries()) {
            return end(build, result);
        }
        Duration pause =
                options.retryWait().multipliedBy(1L << Math.min(build.state().attempt() - 1, 6));
        options.emit(new FleetEvent.Retrying(options.now(), result, pause));
        return keep(build.forRetry(result), options.now().plus(pause));
    }

    private CompletionHandler<String> keep(BuildRecord build, Instant at) {
        return (done, operations) -> writing(build, () -> operations.reschedule(done, at, build.text()));
    }

    /** Replaces the row of the build by that of its result in one statement. */
    private CompletionHandler<String> end(BuildRecord build, FleetResult result) {
        return (done, operations) -> {
            String name = done.getExecution().getId();
            Instant now = options.now();
            writing(
                    build,
                    () -> operations.removeAndScheduleNew(SchedulableInstance.of(
                            FleetRows.row(
                                    Rows.ENDED,
                                    name,
                                    EndedRecord.of(build, now, result).text()),
                            now.plus(options.keepResults()))));
            options.emit(new FleetEvent.Ended(now, result));
            build.slot().ifPresent(slots::release);
            rows.remove(Rows.CANCEL, name);
        };
    }

    /** Stores a result. If that fails, the process that finds the row first repeats the step. */
    private void writing(BuildRecord build, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException e) {
            options.emit(new DurableFleetException(
                    Reason.DATABASE_UNAVAILABLE,
                    Optional.of(build.templateId()),
                    "made a step that could not be kept (" + OneLine.of(String.valueOf(e.getMessage()), 300)
                            + "); another process repeats it without beginning a second build.",
                    e));
            throw e;
        }
    }

    /** Called when a step threw an exception. */
    void failed(ExecutionComplete done, ExecutionOperations<String> operations) {
        int failures = done.getExecution().consecutiveFailures + 1;
        Optional<BuildRecord> build = readable(done);
        if (done.getCause().orElse(null) instanceof DurableFleetException problem) {
            options.emit(problem);
            if (failures >= MOST_FAILURES && build.isPresent()) {
                end(build.get(), build.get().result(Optional.empty(), Optional.of(problem)))
                        .complete(done, operations);
                return;
            }
        }
        repeat(build, done, operations, options.now().plus(pause(failures)));
    }

    private static Duration pause(int failures) {
        Duration wait = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 6));
        return wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE;
    }

    /** Called when the process that worked on the build died, or seems to have died. */
    void died(ExecutionComplete done, ExecutionOperations<String> operations) {
        repeat(readable(done), done, operations, options.now());
    }

    private static void repeat(
            Optional<BuildRecord> build, ExecutionComplete done, ExecutionOperations<String> operations, Instant at) {
        if (build.isPresent()) {
            operations.reschedule(done, at, build.get().forRepeat().text());
        } else {
            operations.reschedule(done, at);
        }
    }

    private static Optional<BuildRecord> readable(ExecutionComplete done) {
        try {
            return Optional.of(BuildRecord.parse(
                    String.valueOf(done.getExecution().taskInstance.getData())));
        } catch (DurableFleetException e) {
            return Optional.empty();
        }
    }
}
