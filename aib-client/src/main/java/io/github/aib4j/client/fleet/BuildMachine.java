package io.github.aib4j.client.fleet;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.fleet.FleetException.Reason;
import io.github.aib4j.client.implementation.build.RunMatcher;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningError;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The states of a build, from the first read of its template to its end, and the meaning of each response. It sends
 * nothing and does not depend on an engine, so that a fleet in memory and durable engines follow the same rules.
 *
 * <p>A build is begun once: if the response to a request is lost, the template is read before the request is repeated.
 */
record BuildMachine(FleetBuild build) {
    /** How many unclear responses in a row are accepted. */
    static final int MOST_FAILURES = 12;

    /** The greatest difference between the service's clocks (assumed; 63 milliseconds were recorded). */
    private static final Duration SKEW = Duration.ofSeconds(10);

    BuildState start() {
        return build.token().map(BuildState::joining).orElseGet(BuildState::start);
    }

    /**
     * The state after the template was read.
     *
     * @param found the template; empty if it does not exist
     * @throws FleetException if the build cannot go on
     * @throws io.github.aib4j.client.error.StateUnknownException if another build has begun since
     */
    BuildState afterRead(BuildState state, Optional<ImageTemplateResource> found) {
        return switch (state.stage()) {
            case CHECK, CREATE, PROVISIONING ->
                found.map(resource -> checked(state, resource)).orElseGet(() -> missing(state));
            case BEGIN -> state;
            case ASKED -> asked(state, orThrow(found));
            case RUNNING, COLLECT -> running(state, orThrow(found));
        };
    }

    private BuildState missing(BuildState state) {
        if (build.template().isEmpty()) {
            throw gone();
        }
        return state.at(BuildStage.CREATE);
    }

    private ImageTemplateResource orThrow(Optional<ImageTemplateResource> found) {
        return found.orElseThrow(this::gone);
    }

    private FleetException gone() {
        return problem(Reason.TEMPLATE_MISSING, "does not exist, or was deleted; create it, or give the template");
    }

    private BuildState checked(BuildState state, ImageTemplateResource found) {
        ProvisioningState provisioning = found.provisioningState().orElse(ProvisioningState.SUCCEEDED);
        if (provisioning.equals(ProvisioningState.CREATING) || provisioning.equals(ProvisioningState.UPDATING)) {
            return state.at(BuildStage.PROVISIONING);
        }
        if (!provisioning.equals(ProvisioningState.SUCCEEDED)) {
            throw problem(Reason.TEMPLATE_FAILED, "is " + provisioning + error(found) + "; delete it first");
        }
        build.template().filter(sent -> !found.isAsSent(sent)).ifPresent(sent -> {
            throw problem(
                    Reason.TEMPLATE_DIFFERS, "exists and differs from the given one; use another name, or delete it");
        });
        return ready(state, found);
    }

    private BuildState ready(BuildState state, ImageTemplateResource found) {
        boolean isCreatedHere = state.open() || state.stage() == BuildStage.PROVISIONING;
        if (isCreatedHere && runsByItself(found.template())) {
            return state.running(BuildToken.of(build.templateId()));
        }
        found.lastRunStatus().filter(BuildMachine::isRunning).ifPresent(run -> {
            throw problem(
                    Reason.BUSY,
                    "is being built since "
                            + run.startTime().map(Instant::toString).orElse("an unknown time")
                            + ", and not by this fleet; join that build with its token, or wait");
        });
        return new BuildState(BuildStage.BEGIN, state.attempt(), 0, false, Optional.empty(), Optional.empty());
    }

    private static boolean isRunning(RunStatus run) {
        return run.runState().filter(state -> !state.isTerminal()).isPresent();
    }

    private static boolean runsByItself(ImageTemplate template) {
        return template.autoRun()
                .flatMap(AutoRun::state)
                .filter(FeatureState.ENABLED::equals)
                .isPresent();
    }

    private static String error(ImageTemplateResource found) {
        return found.provisioningError()
                .map(BuildMachine::words)
                .filter(text -> !text.isBlank())
                .map(text -> " (" + text + ")")
                .orElse("");
    }

    private static String words(ProvisioningError error) {
        return OneLine.of(
                error.provisioningErrorCode().map(code -> code + ": ").orElse("")
                        + error.message().orElse(""),
                500);
    }

    private BuildState asked(BuildState state, ImageTemplateResource found) {
        return found.lastRunStatus()
                .filter(run -> isOurs(run, state))
                .map(run -> state.running(state.tokenOr(build.templateId()).toBuilder()
                        .startTime(run.startTime())
                        .build()))
                .orElseGet(() -> new BuildState(
                        BuildStage.BEGIN,
                        state.attempt(),
                        state.failures(),
                        state.open(),
                        state.askedAt(),
                        Optional.empty()));
    }

    /** Whether our request started the run: it did not start earlier, and had not ended before. */
    private static boolean isOurs(RunStatus run, BuildState state) {
        return state.askedAt()
                .filter(asked -> run.startTime()
                        .filter(start -> !start.isBefore(asked.minus(SKEW)))
                        .isPresent())
                .filter(asked ->
                        run.endTime().filter(end -> end.isBefore(asked)).isEmpty())
                .isPresent();
    }

    private BuildState running(BuildState state, ImageTemplateResource found) {
        BuildToken token = state.tokenOr(build.templateId());
        Optional<RunStatus> run =
                RunMatcher.find(found.lastRunStatus(), token, ref(build).task("follow the build of"));
        BuildToken known = run.flatMap(RunStatus::startTime)
                .map(start -> token.toBuilder().startTime(start).build())
                .orElse(token);
        boolean isOver =
                run.flatMap(RunStatus::runState).filter(RunState::isTerminal).isPresent();
        BuildState running = state.running(known);
        return isOver ? running.at(BuildStage.COLLECT) : running;
    }

    /** The state after the service accepted the creation. */
    BuildState afterCreate(BuildState state) {
        return state.at(BuildStage.PROVISIONING);
    }

    /**
     * The state after a request for the creation failed.
     *
     * @throws RuntimeException the failure, if it is final
     */
    BuildState afterFailedCreate(BuildState state, RuntimeException failure) {
        FailureKind kind = FailureKind.of(failure);
        if (kind == FailureKind.THROTTLED) {
            return bounded(state.failed(), failure);
        }
        boolean isConflict = failure instanceof ImageBuilderException e && e.statusCode() == 409;
        if (kind == FailureKind.UNCLEAR || isConflict) {
            return bounded(state.leftOpen(BuildStage.CHECK), failure);
        }
        throw failure;
    }

    /** The state after the service accepted the build. */
    BuildState afterRun(BuildState asked, Optional<Instant> date) {
        return asked.running(BuildToken.builder()
                .templateId(build.templateId())
                .askedAt(date.or(asked::askedAt))
                .build());
    }

    /**
     * The state after a request for the build failed.
     *
     * @throws RuntimeException the failure, if it is final
     */
    BuildState afterFailedRun(BuildState asked, RuntimeException failure) {
        FailureKind kind = FailureKind.of(failure);
        if (kind == FailureKind.THROTTLED) {
            return bounded(asked.failed(), failure).atBegin();
        }
        boolean isBusy = failure instanceof ImageBuilderException e && (e.statusCode() == 405 || e.statusCode() == 409);
        if (kind == FailureKind.UNCLEAR || (isBusy && asked.open())) {
            return bounded(asked.leftOpen(BuildStage.ASKED), failure);
        }
        throw failure;
    }

    /**
     * The state after a read failed.
     *
     * @throws RuntimeException the failure, if it is final, or too many requests in a row have failed
     */
    BuildState afterFailedRead(BuildState state, RuntimeException failure) {
        if (FailureKind.of(failure) == FailureKind.REFUSED) {
            throw failure;
        }
        return bounded(state.failed(), failure);
    }

    private static BuildState bounded(BuildState state, RuntimeException failure) {
        if (state.failures() > MOST_FAILURES) {
            throw failure;
        }
        return state;
    }

    static TemplateRef ref(FleetBuild build) {
        return new TemplateRef(build.subscription(), build.resourceGroup(), build.name());
    }

    private FleetException problem(Reason reason, String message) {
        return new FleetException(build.templateId(), reason, message + ".");
    }
}
