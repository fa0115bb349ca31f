package io.github.aib4j.client.fleet;

import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.build.SingleRequests;
import io.github.aib4j.client.implementation.build.SingleRequests.ListPage;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step of a {@link BuildDriver}: one to three requests, which it counts. Not thread-safe. */
final class DriverStep {
    private static final Duration UNTIL_PROVISIONED = Duration.ofSeconds(20);

    private final SingleRequests service;
    private final FleetBuild build;
    private final BuildMachine machine;
    private final TemplateRef ref;
    private final Duration watchEvery;
    private final Optional<SharedList> list;
    private Optional<ImageTemplateResource> found = Optional.empty();
    private int reads;
    private int writes;
    private int throttles;

    DriverStep(SingleRequests service, FleetBuild build, Duration watchEvery, Optional<SharedList> list) {
        this.service = service;
        this.build = build;
        this.machine = new BuildMachine(build);
        this.ref = BuildMachine.ref(build);
        this.watchEvery = watchEvery;
        this.list = list;
    }

    BuildStep of(BuildState state) {
        return switch (state.stage()) {
            case CHECK, PROVISIONING, RUNNING -> look(state);
            case CREATE -> create(state);
            case BEGIN -> ask(state);
            case ASKED -> beginOnce(state);
            case COLLECT -> collect(state);
        };
    }

    BuildStep look(BuildState state) {
        Optional<ImageTemplateResource> seen;
        try {
            seen = state.stage() == BuildStage.RUNNING ? readRunning(state) : read();
        } catch (RuntimeException e) {
            return later(machine.afterFailedRead(state, e), e);
        }
        BuildState next = seen(state, seen);
        return to(next, pauseAt(next.stage()));
    }

    /** The state after a read. If another build has followed, the end of this one can no longer be found out. */
    private BuildState seen(BuildState state, Optional<ImageTemplateResource> template) {
        try {
            return machine.afterRead(state, template);
        } catch (StateUnknownException e) {
            FleetException lost = new FleetException(
                    build.templateId(),
                    FleetException.Reason.SUPERSEDED,
                    "has begun another build since, and the service keeps the end of the last one only");
            lost.initCause(e);
            throw lost;
        }
    }

    /** Reads the state of a running build, from the list if there is one and the start of the build is known. */
    private Optional<ImageTemplateResource> readRunning(BuildState state) {
        Optional<Instant> begun = state.token().flatMap(BuildToken::startTime).or(state::askedAt);
        if (list.isPresent() && begun.isPresent()) {
            found = list.get().find(ref, begun.get(), () -> reads++);
        }
        return found.isPresent() ? found : read();
    }

    private Optional<ImageTemplateResource> read() {
        reads++;
        found = service.read(ref);
        return found;
    }

    private Duration pauseAt(BuildStage stage) {
        return switch (stage) {
            case PROVISIONING -> UNTIL_PROVISIONED;
            case RUNNING -> watchEvery;
            default -> Duration.ZERO;
        };
    }

    private BuildStep create(BuildState state) {
        try {
            writes++;
            service.create(ref, build.template().orElseThrow());
        } catch (RuntimeException e) {
            return later(machine.afterFailedCreate(state, e), e);
        }
        return to(machine.afterCreate(state), UNTIL_PROVISIONED);
    }

    /**
     * Records that the build is about to be requested, and from which time on a run counts as ours; sends no such
     * request.
     */
    private BuildStep ask(BuildState state) {
        Optional<Instant> now = service.serviceTime();
        if (now.isEmpty()) {
            try {
                read();
            } catch (RuntimeException e) {
                return later(machine.afterFailedRead(state, e), e);
            }
            now = service.serviceTime();
        }
        return to(state.asked(now.orElseGet(Instant::now)), Duration.ZERO);
    }

    /** Requests the build, unless a process that took this step before and died has done so. */
    private BuildStep beginOnce(BuildState asked) {
        BuildStep seen = look(asked);
        if (seen.state().stage() != BuildStage.BEGIN) {
            return seen;
        }
        BuildState again = seen.state().asked(Instant.now());
        try {
            writes++;
            return to(machine.afterRun(again, service.run(ref)), watchEvery);
        } catch (RuntimeException e) {
            return later(machine.afterFailedRun(again, e), e);
        }
    }

    private BuildStep collect(BuildState state) {
        BuildOutcome outcome;
        try {
            seen(state, read());
            TrackedBuild ended = new TrackedBuild(0, build);
            ended.state(state);
            outcome = service.outcome(ref, ended.progress(found.orElseThrow()));
        } catch (RuntimeException e) {
            return later(machine.afterFailedRead(state, e), e);
        }
        return SingleRequests.hasOutputs(outcome, found) ? withOutputs(state, outcome) : over(state, outcome);
    }

    /** Adds the outputs to an outcome, which is known even if they cannot be listed. */
    private BuildStep withOutputs(BuildState state, BuildOutcome outcome) {
        try {
            return over(state, outcome.withOutputs(outputs()));
        } catch (RuntimeException failure) {
            try {
                return later(machine.afterFailedRead(state, failure), failure);
            } catch (RuntimeException e) {
                return over(
                        state,
                        BuildOutcome.builder()
                                .from(outcome)
                                .outputsUnknown(SingleRequests.reason(failure))
                                .build());
            }
        }
    }

    private List<RunOutput> outputs() {
        List<RunOutput> outputs = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            reads++;
            ListPage<RunOutput> page = service.outputs(ref, next);
            outputs.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return outputs;
    }

    private BuildStep later(BuildState state, RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.THROTTLED) {
            throttles++;
        }
        return to(state, PollSchedule.retryAfter(failure).orElseGet(() -> LaneRequests.pause(state.failures())));
    }

    private BuildStep to(BuildState state, Duration pause) {
        return new BuildStep(state, pause, Optional.empty(), found, cost());
    }

    private BuildStep over(BuildState state, BuildOutcome outcome) {
        return new BuildStep(state, Duration.ZERO, Optional.of(outcome), found, cost());
    }

    private FleetFigures cost() {
        return new FleetFigures(reads, writes, throttles, Duration.ZERO);
    }
}
