package io.github.aib4j.client.fleet;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.implementation.build.SingleRequests;
import io.github.aib4j.client.implementation.build.SingleRequests.ListPage;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Drives one build step by step, for engines that keep the state between two steps and survive the process.
 *
 * <pre>{@code
 * BuildStep step = driver.step(BuildState.parse(kept));
 * keep(step.state().text());       // before the next step; then wait for step.pause()
 * }</pre>
 *
 * <p>A build is begun once if each state is kept before the next step, even if a process dies within a step and another
 * one repeats it: the step that requests the build first looks whether an earlier one did. A step sends one to three
 * requests, and never waits. Thread-safe, but two drivers must not step the same build at the same time.
 *
 * @since 0.1.0
 */
public final class BuildDriver {
    private static final Duration UNTIL_PROVISIONED = Duration.ofSeconds(20);

    private final SingleRequests service;
    private final FleetBuild build;
    private final BuildMachine machine;
    private final TemplateRef ref;
    private final Duration watchEvery;

    private BuildDriver(SingleRequests service, FleetBuild build, Duration watchEvery) {
        this.service = service;
        this.build = build;
        this.machine = new BuildMachine(build);
        this.ref = BuildMachine.ref(build);
        this.watchEvery = watchEvery;
    }

    /**
     * Creates a driver.
     *
     * @param client a client of the subscription, made by {@link io.github.aib4j.client.ImageBuilderClientBuilder}
     * @param watchEvery how often a build that runs is looked at
     * @throws IllegalArgumentException if the client is not such a one, or of another subscription
     */
    public static BuildDriver of(ImageBuilderClient client, FleetBuild build, Duration watchEvery) {
        return new BuildDriver(Fleet.requests(client, build.subscription()), build, watchEvery);
    }

    /** The first state. */
    public BuildState start() {
        return machine.start();
    }

    /**
     * Does what is next. A failure that may pass leads to a state with a pause; nothing is thrown for it.
     *
     * @throws FleetException if the build cannot go on
     * @throws io.github.aib4j.client.error.ImageBuilderException if the service refuses a request for good
     * @throws io.github.aib4j.model.lint.LintException if the template breaks a rule of severity error
     */
    public BuildStep step(BuildState state) {
        return switch (state.stage()) {
            case CHECK, PROVISIONING, RUNNING -> look(state);
            case CREATE -> create(state);
            case BEGIN -> ask(state);
            case ASKED -> beginOnce(state);
            case COLLECT -> collect(state);
        };
    }

    /** Asks the service to cancel the build; the steps go on until it has ended. */
    public void cancel() {
        service.cancel(ref);
    }

    private BuildStep look(BuildState state) {
        Optional<ImageTemplateResource> found;
        try {
            found = service.read(ref);
        } catch (RuntimeException e) {
            return later(machine.unread(state, e), e);
        }
        BuildState next = machine.seen(state, found);
        return BuildStep.to(next, pauseAt(next.stage()));
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
            service.create(ref, build.template().orElseThrow());
        } catch (RuntimeException e) {
            return later(machine.notCreated(state, e), e);
        }
        return BuildStep.to(machine.created(state), UNTIL_PROVISIONED);
    }

    /** Only writes down that the build is about to be requested, and since when a run counts as ours. */
    private BuildStep ask(BuildState state) {
        Optional<Instant> now = service.serviceTime();
        if (now.isEmpty()) {
            try {
                service.read(ref);
            } catch (RuntimeException e) {
                return later(machine.unread(state, e), e);
            }
            now = service.serviceTime();
        }
        return BuildStep.to(state.asked(now.orElseGet(Instant::now)));
    }

    /** Somebody may have done this step before, and died. */
    private BuildStep beginOnce(BuildState asked) {
        BuildStep seen = look(asked);
        if (seen.state().stage() != BuildStage.BEGIN) {
            return seen;
        }
        BuildState again = seen.state().asked(Instant.now());
        try {
            return BuildStep.to(machine.begun(again, service.run(ref)), watchEvery);
        } catch (RuntimeException e) {
            return later(machine.notBegun(again, e), e);
        }
    }

    private BuildStep collect(BuildState state) {
        try {
            Optional<ImageTemplateResource> found = service.read(ref);
            machine.seen(state, found);
            TrackedBuild ended = new TrackedBuild(0, build);
            ended.state(state);
            BuildOutcome outcome = service.outcome(ref, ended.progress(found.orElseThrow()));
            return over(state, SingleRequests.hasOutputs(outcome, found) ? withOutputs(outcome) : outcome);
        } catch (RuntimeException e) {
            return later(machine.unread(state, e), e);
        }
    }

    private static BuildStep over(BuildState state, BuildOutcome outcome) {
        return new BuildStep(state, Duration.ZERO, Optional.of(outcome));
    }

    private BuildOutcome withOutputs(BuildOutcome outcome) {
        List<RunOutput> outputs = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            ListPage<RunOutput> page = service.outputs(ref, next);
            outputs.addAll(page.items());
            next = page.next();
        } while (next.isPresent());
        return outcome.withOutputs(outputs);
    }

    private static BuildStep later(BuildState state, RuntimeException failure) {
        return BuildStep.to(
                state, PollSchedule.retryAfter(failure).orElseGet(() -> LaneRequests.pause(state.failures())));
    }
}
