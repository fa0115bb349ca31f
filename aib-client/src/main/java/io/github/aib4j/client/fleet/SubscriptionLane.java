package io.github.aib4j.client.fleet;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.build.SingleRequests;
import io.github.aib4j.client.implementation.build.SingleRequests.ListPage;
import io.github.aib4j.model.diagnose.RetryAdvice;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The builds of one subscription. A lane sends one request at a time, within the budget of its subscription; a refusal
 * for too many requests slows this lane alone. It is used by one thread at a time.
 */
final class SubscriptionLane {
    private static final Instant NEVER = Instant.MAX;

    private final String subscription;
    private final SingleRequests service;
    private final FleetSettings settings;
    private final LaneRequests requests;
    private final RegionSlots slots;
    private final Sweep sweep;

    /**
     * The builds that are watched by listing: those whose template is not known yet, and those that the service is
     * working on.
     */
    private final Map<String, TrackedBuild> watched = new HashMap<>();

    /** The builds that need a request of their own. */
    private final PriorityQueue<TrackedBuild> due = new PriorityQueue<>(
            Comparator.comparing((TrackedBuild tracked) -> tracked.dueAt()).thenComparing(TrackedBuild::index));

    private final CancelQueue cancels = new CancelQueue();
    private final List<FleetEvent> events = new ArrayList<>();
    private final Map<Integer, FleetResult> ended = new HashMap<>();
    private int open;
    private boolean stopped;

    SubscriptionLane(String subscription, SingleRequests service, FleetSettings settings, List<TrackedBuild> builds) {
        this.subscription = subscription;
        this.service = service;
        this.settings = settings;
        this.requests = new LaneRequests(settings, settings.clock().now());
        this.slots = new RegionSlots(settings.runningPerRegion(), settings.runningPerSubscription());
        this.sweep = new Sweep(builds);
        this.open = builds.size();
        builds.forEach(this::add);
    }

    private void add(TrackedBuild tracked) {
        watched.put(tracked.key(), tracked);
        if (tracked.stage() == BuildStage.RUNNING) {
            tracked.hasSlot(true);
            slots.occupy(tracked);
        }
    }

    boolean isDone() {
        return open == 0;
    }

    FleetFigures figures() {
        return requests.figures();
    }

    /** The results since the last call, by the place of the build in the fleet. */
    Map<Integer, FleetResult> takeResults() {
        Map<Integer, FleetResult> taken = Map.copyOf(ended);
        ended.clear();
        return taken;
    }

    /** The events since the last call. */
    List<FleetEvent> takeEvents() {
        List<FleetEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }

    /** Begins no more builds. */
    void stop(boolean cancelRunning) {
        stopped = true;
        slots.drain().forEach(this::leaveOut);
        if (cancelRunning) {
            watched.values().stream()
                    .filter(tracked -> tracked.stage() == BuildStage.RUNNING && tracked.requestCancel())
                    .forEach(tracked -> cancels.add(tracked, settings.clock().now()));
        }
    }

    /** Sends at most one request, and returns when to call again. */
    Instant step() {
        Instant now = settings.clock().now();
        if (requests.pausedUntil().isAfter(now)) {
            return requests.pausedUntil();
        }
        admit(now);
        Instant own = sendDue(now);
        if (!own.isAfter(now)) {
            return now;
        }
        Instant listed = sweepIfDue(now);
        Instant next = own.isBefore(listed) ? own : listed;
        return next.isBefore(now) ? now : next;
    }

    /**
     * Starts builds for which there are slots. Not before the first pass has ended, which finds running builds that
     * take slots.
     */
    private void admit(Instant now) {
        if (sweep.isInProgress() && sweep.number() == 1) {
            return;
        }
        for (Optional<TrackedBuild> next = slots.next(); next.isPresent(); next = slots.next()) {
            next.get().hasSlot(true);
            schedule(next.get(), now);
        }
    }

    /** Sends the request that is due; if there is none, returns when there is. */
    private Instant sendDue(Instant now) {
        Instant cancelAt = cancels.dueAt().orElse(NEVER);
        if (!cancelAt.isAfter(now)) {
            return requests.mayWrite(now) ? cancel(cancels.remove(), now) : requests.nextWrite(now);
        }
        TrackedBuild next = due.peek();
        if (next == null) {
            return cancelAt;
        }
        if (next.dueAt().isAfter(now)) {
            return next.dueAt().isBefore(cancelAt) ? next.dueAt() : cancelAt;
        }
        boolean isWrite = next.stage() == BuildStage.CREATE || next.stage() == BuildStage.BEGIN;
        if (isWrite ? !requests.mayWrite(now) : !requests.mayRead(now)) {
            return isWrite ? requests.nextWrite(now) : requests.nextRead(now);
        }
        due.remove();
        send(next, now);
        return now;
    }

    /** Sends a cancel. A build that has ended meanwhile, or whose cancel fails too often, is followed to its end. */
    private Instant cancel(CancelQueue.Cancel cancel, Instant now) {
        if (cancel.build().stage() != BuildStage.RUNNING) {
            return now;
        }
        try {
            service.cancel(cancel.build().ref());
            requests.answered();
        } catch (RuntimeException e) {
            switch (FailureKind.of(e)) {
                case THROTTLED -> cancels.again(cancel, throttled(e, now));
                case UNCLEAR -> cancels.afterFailure(cancel, now);
                case REFUSED -> {}
            }
        }
        return now;
    }

    private void send(TrackedBuild tracked, Instant now) {
        switch (tracked.stage()) {
            case CREATE -> create(tracked, now);
            case BEGIN -> begin(tracked, now);
            case COLLECT -> collect(tracked, now);
            case CHECK, PROVISIONING, ASKED, RUNNING -> readTemplate(tracked, now);
        }
    }

    private void create(TrackedBuild tracked, Instant now) {
        if (stopped) {
            leaveOut(tracked);
            return;
        }
        guarded(tracked, () -> {
            try {
                service.create(tracked.ref(), tracked.build().template().orElseThrow());
                requests.answered();
                events.add(new FleetEvent.Creating(now, tracked.build().templateId(), tracked.region()));
                tracked.state(tracked.machine().afterCreate(tracked.state()));
            } catch (RuntimeException e) {
                tracked.state(tracked.machine().afterFailedCreate(tracked.state(), e));
                slowDown(e, tracked, now);
            }
            settle(tracked, now);
        });
    }

    private void begin(TrackedBuild tracked, Instant now) {
        if (stopped && !tracked.state().open()) {
            leaveOut(tracked);
            return;
        }
        tracked.state(tracked.state().asked(requests.serviceTime(now)));
        guarded(tracked, () -> {
            try {
                Optional<Instant> date = service.run(tracked.ref());
                requests.answered();
                tracked.state(tracked.machine().afterRun(tracked.state(), date));
                hasBegun(tracked, now);
            } catch (RuntimeException e) {
                tracked.state(tracked.machine().afterFailedRun(tracked.state(), e));
                slowDown(e, tracked, now);
            }
            settle(tracked, now);
        });
    }

    private void hasBegun(TrackedBuild tracked, Instant now) {
        Instant service = requests.serviceTime(now);
        tracked.begun(tracked.state().askedAt().orElse(service));
        events.add(new FleetEvent.Begun(
                now,
                tracked.build().templateId(),
                tracked.region(),
                tracked.state().tokenOr(tracked.build().templateId()),
                tracked.state().attempt()));
    }

    /** Reads a template that is not in a list, or not in time. */
    private void readTemplate(TrackedBuild tracked, Instant now) {
        guarded(tracked, () -> {
            Optional<ImageTemplateResource> found;
            try {
                found = service.read(tracked.ref());
                requests.answered();
            } catch (RuntimeException e) {
                tracked.state(tracked.machine().afterFailedRead(tracked.state(), e));
                slowDown(e, tracked, now);
                schedule(tracked, tracked.dueAt());
                return;
            }
            update(tracked, found, requests.serviceTime(now), now);
        });
    }

    /** Takes over the state of a build from its template, however it was read. */
    private void update(TrackedBuild tracked, Optional<ImageTemplateResource> found, Instant at, Instant now) {
        BuildState before = tracked.state();
        String region = tracked.region();
        if (found.isPresent() && tracked.observe(found.get(), at)) {
            RunStatus run = found.get().lastRunStatus().orElseThrow();
            events.add(new FleetEvent.Progressed(
                    now, tracked.build().templateId(), run.runState().orElse(RunState.RUNNING), run.runSubState()));
        }
        if (tracked.hasSlot() && !tracked.region().equals(region)) {
            slots.move(region, tracked);
        }
        tracked.state(tracked.machine().afterRead(before, found));
        tracked.dueAt(now);
        if (before.stage() == BuildStage.ASKED && tracked.stage() == BuildStage.RUNNING) {
            hasBegun(tracked, now);
        }
        if (tracked.stage() == BuildStage.COLLECT && before.stage() != BuildStage.COLLECT) {
            ended(tracked, found.orElseThrow(), now);
        } else {
            settle(tracked, now);
        }
    }

    private void ended(TrackedBuild tracked, ImageTemplateResource found, Instant now) {
        tracked.end(service.outcome(tracked.ref(), tracked.progress(found)));
        if (SingleRequests.hasOutputs(tracked.endOrThrow(), Optional.of(found))) {
            settle(tracked, now);
        } else {
            finish(tracked, tracked.endOrThrow(), now);
        }
    }

    private void collect(TrackedBuild tracked, Instant now) {
        try {
            ListPage<RunOutput> page = service.outputs(tracked.ref(), tracked.nextOutputs());
            requests.answered();
            tracked.addOutputs(page.items(), page.next());
            if (page.next().isPresent()) {
                settle(tracked, now);
            } else {
                finish(tracked, tracked.endWithOutputs(), now);
            }
        } catch (RuntimeException e) {
            outputsUnread(tracked, e, now);
        }
    }

    /** Ends a build whose outputs cannot be listed, since its outcome is known anyway. */
    private void outputsUnread(TrackedBuild tracked, RuntimeException failure, Instant now) {
        try {
            tracked.state(tracked.machine().afterFailedRead(tracked.state(), failure));
            slowDown(failure, tracked, now);
            schedule(tracked, tracked.dueAt());
        } catch (RuntimeException e) {
            finish(
                    tracked,
                    BuildOutcome.builder()
                            .from(tracked.endOrThrow())
                            .outputsUnknown(SingleRequests.reason(failure))
                            .build(),
                    now);
        }
    }

    /** Puts a build where it waits: for a request of its own, for a slot, or for the next list. */
    private void settle(TrackedBuild tracked, Instant now) {
        switch (tracked.stage()) {
            case CREATE, BEGIN -> {
                watched.remove(tracked.key());
                if (tracked.hasSlot()) {
                    schedule(tracked, later(tracked.dueAt(), now));
                } else if (stopped) {
                    leaveOut(tracked);
                } else {
                    slots.add(tracked);
                }
            }
            case CHECK, ASKED, COLLECT -> {
                watched.remove(tracked.key());
                schedule(tracked, later(tracked.dueAt(), now));
            }
            case PROVISIONING, RUNNING -> watch(tracked, now);
        }
    }

    private void watch(TrackedBuild tracked, Instant now) {
        if (watched.putIfAbsent(tracked.key(), tracked) == null) {
            tracked.sweep(sweep.number());
            if (!sweep.isInProgress() && sweep.dueAt().isBefore(now)) {
                sweep.dueAt(now.plus(settings.watchEvery()));
            }
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void schedule(TrackedBuild tracked, Instant at) {
        tracked.dueAt(at);
        due.add(tracked);
    }

    private Instant sweepIfDue(Instant now) {
        if (watched.isEmpty() && !sweep.isInProgress()) {
            return NEVER;
        }
        if (sweep.dueAt().isAfter(now)) {
            return sweep.dueAt();
        }
        if (!sweep.isInProgress() && sweep.number() > 0 && watched.size() < sweep.lastPages()) {
            readEach(now);
            return now;
        }
        if (!requests.mayRead(now)) {
            return requests.nextRead(now);
        }
        sweep.begin();
        readPage(now);
        return now;
    }

    /** Reads each template on its own, which takes fewer requests if fewer builds are watched than a pass has pages. */
    private void readEach(Instant now) {
        List.copyOf(watched.values()).forEach(tracked -> {
            watched.remove(tracked.key());
            schedule(tracked, now);
        });
        sweep.dueAt(now.plus(settings.watchEvery()));
    }

    private void readPage(Instant now) {
        ListPage<ImageTemplateResource> page;
        try {
            page = service.list(sweep.scope(), sweep.nextPage());
            requests.answered();
        } catch (RuntimeException e) {
            pageUnread(e, now);
            return;
        }
        page.date().ifPresent(date -> requests.serviceTime(date, now));
        page.items().forEach(found -> updateFromList(found, page.date().orElse(now), now));
        if (sweep.read(page.next())) {
            endSweep(now);
        }
    }

    private void updateFromList(ImageTemplateResource found, Instant at, Instant now) {
        ImageTemplateId id = found.id();
        TrackedBuild tracked = watched.get(
                TrackedBuild.key(id.resourceGroup().orElse(""), id.name().orElse("")));
        if (tracked != null && tracked.sweep() != sweep.number()) {
            tracked.sweep(sweep.number());
            guarded(tracked, () -> update(tracked, Optional.of(found), at, now));
        }
    }

    /** Ends a pass. A template that was on no page does not exist if it was being checked; otherwise it is read. */
    private void endSweep(Instant now) {
        for (TrackedBuild tracked : List.copyOf(watched.values())) {
            if (tracked.sweep() == sweep.number()) {
                continue;
            }
            if (tracked.stage() == BuildStage.CHECK) {
                guarded(tracked, () -> update(tracked, Optional.empty(), now, now));
            } else {
                watched.remove(tracked.key());
                schedule(tracked, now);
            }
        }
        sweep.end(now.plus(settings.watchEvery()));
    }

    private void pageUnread(RuntimeException failure, Instant now) {
        switch (FailureKind.of(failure)) {
            case THROTTLED -> throttled(failure, now);
            case UNCLEAR -> {
                if (sweep.failed(now.plus(LaneRequests.pause(1))) > BuildMachine.MOST_FAILURES) {
                    giveUpList(failure, now);
                }
            }
            case REFUSED -> {
                boolean isForbidden = failure instanceof ImageBuilderException e && e.statusCode() == 403;
                if (!isForbidden || !sweep.useResourceGroups()) {
                    giveUpList(failure, now);
                }
            }
        }
    }

    /**
     * Does without a list that cannot be read: builds whose template was being checked end with that failure, and the
     * templates of the others are read.
     */
    private void giveUpList(RuntimeException failure, Instant now) {
        Optional<String> scope = sweep.scope();
        for (TrackedBuild tracked : List.copyOf(watched.values())) {
            boolean isIn = scope.isEmpty() || tracked.build().resourceGroup().equalsIgnoreCase(scope.get());
            if (isIn && tracked.stage() == BuildStage.CHECK) {
                problem(tracked, failure);
            } else if (isIn) {
                watched.remove(tracked.key());
                schedule(tracked, now);
            }
        }
        if (sweep.skipScope()) {
            sweep.end(now.plus(settings.watchEvery()));
        }
    }

    private void slowDown(RuntimeException failure, TrackedBuild tracked, Instant now) {
        if (FailureKind.of(failure) == FailureKind.THROTTLED) {
            tracked.dueAt(throttled(failure, now));
        } else {
            tracked.dueAt(now.plus(LaneRequests.pause(tracked.state().failures())));
        }
    }

    private Instant throttled(RuntimeException failure, Instant now) {
        Instant until = requests.throttled(failure, now);
        events.add(new FleetEvent.Throttled(now, subscription, until));
        return until;
    }

    /** Runs an action for a build; if it throws, only that build ends. */
    private void guarded(TrackedBuild tracked, Runnable action) {
        try {
            action.run();
        } catch (RuntimeException e) {
            problem(tracked, e);
        }
    }

    private void problem(TrackedBuild tracked, RuntimeException failure) {
        close(tracked, tracked.result(Optional.empty(), Optional.of(failure)));
    }

    /** Ends a build that will not be started; one that was waiting to run again ends with its last failure. */
    private void leaveOut(TrackedBuild tracked) {
        close(tracked, tracked.failed().orElseGet(() -> tracked.result(Optional.empty(), Optional.empty())));
    }

    private void finish(TrackedBuild tracked, BuildOutcome outcome, Instant now) {
        boolean mayPass = outcome.isFailed() && outcome.diagnosis().retry() == RetryAdvice.YES;
        FleetResult result = tracked.result(Optional.of(outcome), Optional.empty());
        if (!mayPass || stopped || tracked.state().attempt() > settings.retries()) {
            close(tracked, result);
            return;
        }
        Duration wait =
                settings.retryWait().multipliedBy(1L << Math.min(tracked.state().attempt() - 1, 6));
        events.add(new FleetEvent.Retrying(now, result, wait));
        watched.remove(tracked.key());
        tracked.again(result, now.plus(wait));
        schedule(tracked, tracked.dueAt());
    }

    private void close(TrackedBuild tracked, FleetResult result) {
        watched.remove(tracked.key());
        if (tracked.hasSlot()) {
            slots.release(tracked);
            tracked.hasSlot(false);
        }
        open--;
        events.add(new FleetEvent.Ended(settings.clock().now(), result));
        ended.put(tracked.index(), result);
    }
}
