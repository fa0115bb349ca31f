package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.validate.Validation;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A build that has ended, with the end that the template reports and the outputs.
 *
 * @param end the state when the end was observed
 */
record CompletedBuild(RequestPurpose task, TemplateOperations templates, TemplateRef ref, BuildProgress end) {

    /** Reads the end and the outputs, and combines them. */
    ArmCall<BuildOutcome> outcome(PollOptions options) {
        return lastLook(options).then(resource -> outcome(resource, options));
    }

    /**
     * The template at the end. A success requires it; a known failure does not change if the template can no longer be
     * read.
     */
    private ArmCall<Optional<ImageTemplateResource>> lastLook(PollOptions options) {
        if (end.template().isPresent()) {
            return ArmCall.of(end.template());
        }
        ArmCall<Optional<ImageTemplateResource>> look =
                templates.snapshot(ref).map(snapshot -> Optional.of(snapshot.resource()));
        return end.state().equals(RunState.SUCCEEDED)
                ? look
                : ReadRetry.of(look, options, task).orElse(e -> ArmCall.of(Optional.empty()));
    }

    private ArmCall<BuildOutcome> outcome(Optional<ImageTemplateResource> resource, PollOptions options) {
        BuildOutcome outcome = withoutOutputs(resource);
        return hasOutputs(outcome, resource) ? withOutputs(outcome, options) : ArmCall.of(outcome);
    }

    /** The outcome without its outputs. */
    BuildOutcome withoutOutputs(Optional<ImageTemplateResource> resource) {
        Optional<RunStatus> run = resource.flatMap(ImageTemplateResource::lastRunStatus)
                .filter(found -> RunMatcher.isSame(found, end.token()));
        RunState state = run.flatMap(RunStatus::runState)
                .filter(RunState::isTerminal)
                .filter(told -> end.state().equals(RunState.SUCCEEDED) || !told.equals(RunState.SUCCEEDED))
                .orElse(end.state());
        Optional<String> message = run.flatMap(RunStatus::message)
                .filter(text -> !text.isBlank())
                .or(() -> end.error().map(ServiceError::message));
        return BuildOutcome.builder()
                .templateId(resource.map(ImageTemplateResource::id).orElseGet(ref::id))
                .state(state)
                .lastSubState(FailedPhase.of(state, run, message, end.timeline()))
                .errorCode(end.error().map(ServiceError::code).filter(code -> !code.isEmpty()))
                .message(message)
                .startTime(run.flatMap(RunStatus::startTime).or(end::startTime))
                .endTime(run.flatMap(RunStatus::endTime))
                .duration(run.flatMap(RunStatus::duration))
                .timeline(end.timeline())
                .exactSourceVersion(resource.flatMap(ImageTemplateResource::exactSourceVersion))
                .targets(resource.map(CompletedBuild::targets).orElse(List.of()))
                .build();
    }

    private static List<String> targets(ImageTemplateResource resource) {
        return resource.template().distribute().stream()
                .map(Distributor::runOutputName)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * Whether there are outputs of this build. After a failure, existing ones belong to an earlier build, unless only a
     * validator failed and the template distributes its image regardless.
     */
    static boolean hasOutputs(BuildOutcome outcome, Optional<ImageTemplateResource> resource) {
        boolean goesOn = resource.flatMap(found -> found.template().validate())
                .flatMap(Validation::continueDistributeOnFailure)
                .orElse(false);
        return outcome.isSucceeded()
                || outcome.isPartlySucceeded()
                || (outcome.isFailed() && outcome.isValidationFailed() && goesOn);
    }

    /** Adds the outputs, if they can be listed before the deadline; the outcome is known in any case. */
    private ArmCall<BuildOutcome> withOutputs(BuildOutcome outcome, PollOptions options) {
        return ReadRetry.of(templates.allRunOutputs(ref), options, ref.task(TemplateOperations.LIST_OUTPUTS))
                .map(outcome::withOutputs)
                .orElse(e -> isAboutOutputs(e)
                        ? ArmCall.of(BuildOutcome.builder()
                                .from(outcome)
                                .outputsUnknown(reason(e))
                                .build())
                        : ArmCall.failing(e));
    }

    private static boolean isAboutOutputs(RuntimeException failure) {
        return failure instanceof ImageBuilderException || failure instanceof UncheckedIOException;
    }

    static String reason(RuntimeException failure) {
        return failure instanceof ImageBuilderException refusal
                        && refusal.code().isPresent()
                ? "HTTP " + refusal.statusCode() + ", " + refusal.code().get()
                : String.valueOf(failure.getMessage());
    }
}
