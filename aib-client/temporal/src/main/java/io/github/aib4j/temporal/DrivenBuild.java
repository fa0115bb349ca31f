package io.github.aib4j.temporal;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.fleet.BuildDriver;
import io.github.aib4j.client.fleet.BuildStage;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.BuildStep;
import io.github.aib4j.client.fleet.FleetException;
import io.github.aib4j.client.fleet.FleetFigures;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A build that is driven by one attempt of an activity. */
record DrivenBuild(ActivityAttempt attempt, BuildDriver driver) {
    /** The states that must be in the history before the next request is sent. */
    private static final Set<BuildStage> KEPT = EnumSet.of(BuildStage.CREATE, BuildStage.ASKED, BuildStage.RUNNING);

    /**
     * Takes steps until the build is in the next state that must be kept, until it has ended, or until the workflow is
     * canceled.
     */
    AdvancedBuild advance(BuildState from) {
        BuildStep step = first(attempt.isRepeated() && from.stage() == BuildStage.ASKED ? perhapsSent(from) : from);
        while (!attempt.isCanceled()) {
            step = step(step.state());
            if (step.isOver() || isKept(step.state().stage(), from.stage())) {
                break;
            }
            attempt.pause(step.pause());
        }
        return AdvancedBuild.to(step);
    }

    private static BuildStep first(BuildState state) {
        return new BuildStep(state, Duration.ZERO, Optional.empty(), Optional.empty(), FleetFigures.NONE);
    }

    private static boolean isKept(BuildStage now, BuildStage first) {
        return KEPT.contains(now) && now != first;
    }

    /** The state of a request that an earlier attempt may have sent, so that a refusal may be due to that. */
    private static BuildState perhapsSent(BuildState state) {
        return at(state.stage(), state, true);
    }

    private static BuildState at(BuildStage stage, BuildState state, boolean isOpen) {
        return new BuildState(stage, state.attempt(), state.failures(), isOpen, state.askedAt(), state.token());
    }

    private BuildStep step(BuildState state) {
        attempt.checkAlive();
        BuildStep step = driver.step(state);
        attempt.keep(step.state().text());
        return step;
    }

    /** Cancels the build if there is one, and follows it to its end. */
    AdvancedBuild cancel(BuildState from) {
        BuildState found = isNeverRequested(from) ? from : findBuild(from);
        if (found.stage() == BuildStage.RUNNING) {
            cancelAtService();
        }
        boolean hasBegun = found.stage() == BuildStage.RUNNING || found.stage() == BuildStage.COLLECT;
        return hasBegun ? follow(found) : AdvancedBuild.to(found);
    }

    /** Whether no request to begin a build was ever sent, not even a failed one. */
    private static boolean isNeverRequested(BuildState state) {
        return switch (state.stage()) {
            case CHECK -> !state.open();
            case BEGIN -> state.askedAt().isEmpty();
            default -> false;
        };
    }

    /**
     * Finds out whether there is a build to cancel. There is none if the template is gone, or somebody else is building
     * it.
     */
    private BuildState findBuild(BuildState from) {
        try {
            return readClearly(from.stage() == BuildStage.BEGIN ? at(BuildStage.ASKED, from, from.open()) : from);
        } catch (FleetException e) {
            return BuildState.start();
        }
    }

    /** Reads the template until a response is clear and it is provisioned, because it may then run automatically. */
    private BuildState readClearly(BuildState from) {
        BuildStep step = first(from);
        do {
            attempt.pause(step.pause());
            attempt.checkAlive();
            int failures = step.state().failures();
            step = driver.look(step.state());
            if (step.state().failures() <= failures && step.state().stage() != BuildStage.PROVISIONING) {
                return step.state();
            }
        } while (true);
    }

    /**
     * Sends the cancel. The service refuses it if the build has just ended or is being canceled, which is no failure.
     */
    private void cancelAtService() {
        try {
            driver.cancel();
        } catch (ImageBuilderException e) {
            boolean isForbidden = e.statusCode() == 401 || e.statusCode() == 403;
            if (isForbidden || BuildDriver.mayPass(e)) {
                throw e;
            }
        }
    }

    private AdvancedBuild follow(BuildState running) {
        BuildStep step = step(running);
        while (!step.isOver()) {
            attempt.pause(step.pause());
            step = step(step.state());
        }
        return AdvancedBuild.to(step);
    }
}
