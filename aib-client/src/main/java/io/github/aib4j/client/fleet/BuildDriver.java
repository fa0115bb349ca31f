package io.github.aib4j.client.fleet;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.implementation.build.SingleRequests;
import java.time.Duration;
import java.util.Objects;
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
    private final SingleRequests service;
    private final FleetBuild build;
    private final Duration watchEvery;
    private final Optional<SharedList> list;

    private BuildDriver(SingleRequests service, FleetBuild build, Duration watchEvery, Optional<SharedList> list) {
        this.service = service;
        this.build = build;
        this.watchEvery = watchEvery;
        this.list = list;
    }

    /**
     * Creates a driver.
     *
     * @param client a client of the subscription, made by {@link io.github.aib4j.client.ImageBuilderClientBuilder}
     * @param watchEvery how often a build that runs is looked at
     * @throws IllegalArgumentException if the client is not such a one, or of another subscription
     */
    public static BuildDriver of(ImageBuilderClient client, FleetBuild build, Duration watchEvery) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(build, "build");
        Objects.requireNonNull(watchEvery, "watchEvery");
        return new BuildDriver(Fleet.requests(client, build.subscription()), build, watchEvery, Optional.empty());
    }

    /** The same driver, which looks at the build in this list while it runs. The list is one of the subscription. */
    public BuildDriver sharing(SharedList subscription) {
        return new BuildDriver(
                service, build, watchEvery, Optional.of(Objects.requireNonNull(subscription, "subscription")));
    }

    /** The first state. */
    public BuildState start() {
        return new BuildMachine(build).start();
    }

    /**
     * Does what is next. A failure that may pass leads to a state with a pause; nothing is thrown for it.
     *
     * @throws FleetException if the build cannot go on
     * @throws io.github.aib4j.client.error.ImageBuilderException if the service refuses a request for good
     * @throws io.github.aib4j.model.lint.LintException if the template breaks a rule of severity error
     */
    public BuildStep step(BuildState state) {
        return new DriverStep(service, build, watchEvery, list).of(state);
    }

    /** Asks the service to cancel the build; the steps go on until it has ended. */
    public void cancel() {
        service.cancel(BuildMachine.ref(build));
    }

    /**
     * Whether the same step may succeed later, although it threw: the service did not act, or its response is not clear.
     *
     * @param failure what {@link #step} threw
     */
    public static boolean mayPass(RuntimeException failure) {
        return FailureKind.of(Objects.requireNonNull(failure, "failure")) != FailureKind.REFUSED;
    }

    /**
     * Looks at the template, and requests nothing. A build that may have been requested turns out to run or to have ended, or
     * not to have begun: the stage is {@link BuildStage#BEGIN} then.
     *
     * @throws FleetException if the build cannot go on
     * @throws io.github.aib4j.client.error.ImageBuilderException if the service refuses the request for good
     */
    public BuildStep look(BuildState state) {
        return new DriverStep(service, build, watchEvery, list).look(state);
    }
}
