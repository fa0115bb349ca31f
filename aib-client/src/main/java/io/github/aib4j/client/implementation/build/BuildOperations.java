package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.poll.OperationWait;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.value.FeatureState;
import java.time.Duration;
import java.util.Optional;

/** Methods that combine several operations: create, run and collect; cancel and wait. Thread-safe. */
public final class BuildOperations {
    /** A cancel that takes longer counts as hanging (users reported hours); the recorded one took 80 seconds. */
    static final Duration LONGEST_CANCEL = Duration.ofHours(1);

    private final TemplateOperations templates;

    /** Builds with these operations. */
    public BuildOperations(TemplateOperations templates) {
        this.templates = templates;
    }

    /** Creates a template, runs it, and collects its outputs; a template that runs automatically is only watched. */
    public ArmCall<BuildOutcome> submitAndRun(TemplateRef ref, ImageTemplate template, PollOptions options) {
        return ArmCall.defer(() -> {
            PollSchedule schedule = PollSchedule.start(options);
            return OperationWait.forEnd(templates.create(ref, template), schedule)
                    .then(created -> OperationWait.forEnd(
                            runsByItself(template) ? templates.watch(ref, options) : templates.run(ref, options),
                            schedule));
        });
    }

    private static boolean runsByItself(ImageTemplate template) {
        return template.autoRun()
                .flatMap(AutoRun::state)
                .filter(FeatureState.ENABLED::equals)
                .isPresent();
    }

    /**
     * Cancels the current build, and waits until it ends. A build that has ended in the meantime needs no cancel.
     *
     * @param options the poll options; without a deadline, {@link #LONGEST_CANCEL} applies
     */
    public ArmCall<BuildOutcome> cancelAndWait(TemplateRef ref, PollOptions options) {
        PollOptions bounded = options.deadline().isPresent() ? options : options.withDeadline(LONGEST_CANCEL);
        return templates
                .cancel(ref)
                .orElse(refusal ->
                        isTooLate(refusal) ? overOrCanceling(ref, refusal, bounded) : ArmCall.failing(refusal))
                .then(asked -> OperationWait.forEnd(templates.watch(ref, bounded), bounded));
    }

    /** The service refuses to cancel what is not running (reported: OperationNotAllowed). */
    private static boolean isTooLate(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e && (e.statusCode() == 405 || e.statusCode() == 409);
    }

    private ArmCall<Boolean> overOrCanceling(TemplateRef ref, RuntimeException refusal, PollOptions options) {
        return ReadRetry.of(templates.look(ref), PollSchedule.start(options), ref.task("cancel the build of"))
                .then(snapshot -> {
                    Optional<RunState> state =
                            snapshot.resource().lastRunStatus().flatMap(RunStatus::runState);
                    boolean clear = state.filter(s -> s.isTerminal() || s.equals(RunState.CANCELING))
                            .isPresent();
                    return clear ? ArmCall.of(true) : ArmCall.failing(refusal);
                });
    }
}
