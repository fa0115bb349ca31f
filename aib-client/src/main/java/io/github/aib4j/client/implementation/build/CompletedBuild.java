package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import java.util.List;
import java.util.Optional;

/**
 * A build that has ended: the end that the template reports, and its outputs.
 *
 * @param end the state when the end was observed
 */
record CompletedBuild(RequestPurpose task, TemplateOperations templates, TemplateRef ref, BuildProgress end) {

    /** Reads template and outputs, and combines them. */
    ArmCall<BuildOutcome> outcome(PollSchedule schedule) {
        return lastLook(schedule).then(this::outcome);
    }

    /** A success must be read. A known failure is final, whether or not the template can still be read. */
    private ArmCall<Optional<ImageTemplateResource>> lastLook(PollSchedule schedule) {
        if (end.template().isPresent()) {
            return ArmCall.of(end.template());
        }
        ArmCall<Optional<ImageTemplateResource>> look =
                templates.look(ref).map(snapshot -> Optional.of(snapshot.resource()));
        return end.state().equals(RunState.SUCCEEDED)
                ? look
                : ReadRetry.of(look, schedule, task).orElse(e -> ArmCall.of(Optional.empty()));
    }

    private ArmCall<BuildOutcome> outcome(Optional<ImageTemplateResource> resource) {
        Optional<RunStatus> run = resource.flatMap(ImageTemplateResource::lastRunStatus)
                .filter(found -> RunMatcher.isSame(found, end.token()));
        RunState state = run.flatMap(RunStatus::runState)
                .filter(RunState::isTerminal)
                .filter(told -> end.state().equals(RunState.SUCCEEDED) || !told.equals(RunState.SUCCEEDED))
                .orElse(end.state());
        return outputs(state)
                .map(outputs -> BuildOutcome.builder()
                        .templateId(resource.map(ImageTemplateResource::id).orElseGet(ref::id))
                        .state(state)
                        .lastSubState(state.equals(RunState.SUCCEEDED) ? Optional.empty() : lastSeen())
                        .outputs(outputs)
                        .errorCode(end.error().map(ServiceError::code).filter(code -> !code.isEmpty()))
                        .message(run.flatMap(RunStatus::message)
                                .filter(message -> !message.isBlank())
                                .or(() -> end.error().map(ServiceError::message)))
                        .startTime(run.flatMap(RunStatus::startTime).or(end::startTime))
                        .endTime(run.flatMap(RunStatus::endTime))
                        .duration(run.flatMap(RunStatus::duration))
                        .timeline(end.timeline())
                        .exactSourceVersion(resource.flatMap(ImageTemplateResource::exactSourceVersion))
                        .build());
    }

    private Optional<RunSubState> lastSeen() {
        return end.timeline().stream().flatMap(seen -> seen.subState().stream()).reduce((earlier, later) -> later);
    }

    /** After a failure, the existing outputs belong to an earlier build. */
    private ArmCall<List<RunOutput>> outputs(RunState state) {
        return state.equals(RunState.SUCCEEDED) || state.equals(RunState.PARTIALLY_SUCCEEDED)
                ? templates.allRunOutputs(ref)
                : ArmCall.of(List.of());
    }
}
