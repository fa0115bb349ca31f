package io.github.aib4j.client.implementation;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.RunSubState;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A build: every end that the service reports is a {@link BuildOutcome}.
 *
 * <p>The operation says whether it is over; what it is doing and how it ended stands in the template's {@code
 * lastRunStatus}.
 */
final class BuildOperation implements PollSteps<BuildProgress, BuildOutcome> {
    private static final Duration BEFORE_OPERATION = Duration.ofMinutes(1);

    private final Operation operation;
    private final Templates templates;
    private final TemplateRef template;
    private final boolean wantsSubState;
    private Optional<RunSubState> lastSubState = Optional.empty();
    private Operation.@Nullable Status end;
    private @Nullable ImageTemplateResource atEnd;

    BuildOperation(Operation operation, Templates templates, TemplateRef template, boolean wantsSubState) {
        this.operation = operation;
        this.templates = templates;
        this.template = template;
        this.wantsSubState = wantsSubState;
    }

    @Override
    public Step<BuildProgress> poll() {
        Operation.Status status = operation.poll();
        Optional<ImageTemplateResource> resource = look(status);
        if (status.isOver()) {
            end = status;
            atEnd = resource.orElse(null);
        }
        BuildProgress progress = progress(status, resource.flatMap(found -> thisRun(found, status)));
        progress.subState().ifPresent(doing -> lastSubState = Optional.of(doing));
        return new Step<>(standing(status, progress), progress, status.answer().retryAfter());
    }

    @Override
    public BuildOutcome result() {
        Operation.Status reached = end;
        if (reached == null) {
            throw new IllegalStateException("The build is not over");
        }
        Optional<ImageTemplateResource> resource = resourceAtEnd(reached);
        Optional<RunStatus> run = resource.flatMap(found -> thisRun(found, reached));
        RunState state = state(reached, run);
        return BuildOutcome.builder()
                .templateId(resource.map(ImageTemplateResource::id).orElseGet(() -> templates.id(template)))
                .state(state)
                .lastSubState(state.equals(RunState.SUCCEEDED) ? Optional.empty() : lastSubState)
                .outputs(outputs(state))
                .errorCode(reached.error().map(ServiceError::code).filter(code -> !code.isEmpty()))
                .message(run.flatMap(RunStatus::message)
                        .filter(message -> !message.isBlank())
                        .or(() -> reached.error().map(ServiceError::message)))
                .duration(run.flatMap(RunStatus::duration))
                .exactSourceVersion(resource.flatMap(ImageTemplateResource::exactSourceVersion))
                .build();
    }

    @Override
    public void cancel() {
        templates.cancel(template);
    }

    /** Only the template tells the sub-state, and whether a build that did not succeed failed or was canceled. */
    private Optional<ImageTemplateResource> look(Operation.Status status) {
        boolean wanted = status.isOver() ? status.isFailed() : wantsSubState;
        return wanted ? tryToLook() : Optional.empty();
    }

    /** What the template adds is welcome; a build is not lost because it cannot be read. */
    private Optional<ImageTemplateResource> tryToLook() {
        try {
            return Optional.of(templates.get(template));
        } catch (ImageBuilderException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    /** A failure that the operation reports stands, whether the template can still be read or not. */
    private Optional<ImageTemplateResource> resourceAtEnd(Operation.Status reached) {
        if (atEnd != null) {
            return Optional.of(atEnd);
        }
        return reached.isFailed() ? tryToLook() : Optional.of(templates.get(template));
    }

    /** The last run of the template, unless it is an earlier one; the recorded ones began just before their operation. */
    private static Optional<RunStatus> thisRun(ImageTemplateResource resource, Operation.Status status) {
        Optional<Instant> begin = status.startTime().map(start -> start.minus(BEFORE_OPERATION));
        return resource.lastRunStatus()
                .filter(run -> begin.isEmpty()
                        || run.startTime().isEmpty()
                        || !run.startTime().get().isBefore(begin.get()));
    }

    private static BuildProgress progress(Operation.Status status, Optional<RunStatus> run) {
        Optional<Instant> start = run.flatMap(RunStatus::startTime).or(status::startTime);
        return new BuildProgress(
                run.flatMap(RunStatus::runState).orElseGet(() -> stateOf(status)),
                run.flatMap(RunStatus::runSubState),
                start,
                start.map(begun -> elapsed(begun, status.answer().date())).orElse(Duration.ZERO));
    }

    private static RunState stateOf(Operation.Status status) {
        if (status.isSucceeded()) {
            return RunState.SUCCEEDED;
        }
        return status.isFailed() ? RunState.FAILED : RunState.RUNNING;
    }

    private static Duration elapsed(Instant start, Optional<Instant> now) {
        Duration time = Duration.between(start, now.orElseGet(Instant::now));
        return time.isNegative() ? Duration.ZERO : time;
    }

    private static LongRunningOperationStatus standing(Operation.Status status, BuildProgress progress) {
        return status.isFailed() && progress.state().equals(RunState.CANCELED)
                ? LongRunningOperationStatus.USER_CANCELLED
                : ResourceOperation.standing(status);
    }

    /** How the template says it ended; if it does not say an end, how the operation does. */
    private static RunState state(Operation.Status end, Optional<RunStatus> run) {
        return run.flatMap(RunStatus::runState)
                .filter(RunState::isTerminal)
                .filter(state -> end.isSucceeded() || !state.equals(RunState.SUCCEEDED))
                .orElseGet(() -> stateOf(end));
    }

    /** After a failure the outputs that are there are those of an earlier build. */
    private List<RunOutput> outputs(RunState state) {
        return state.equals(RunState.SUCCEEDED) || state.equals(RunState.PARTIALLY_SUCCEEDED)
                ? templates.runOutputs(template).stream().toList()
                : List.of();
    }
}
