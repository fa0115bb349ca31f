package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.poll.OperationWait;
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
    /**
     * The longest wait for a cancel. One that takes longer hangs (users reported hours); the recorded one took 80
     * seconds.
     */
    static final Duration LONGEST_CANCEL = Duration.ofHours(1);

    private final TemplateOperations templates;

    /** Builds with these operations. */
    public BuildOperations(TemplateOperations templates) {
        this.templates = templates;
    }

    /** Creates a template, runs it, and collects its outputs; a template that runs automatically is only watched. */
    public ArmCall<BuildOutcome> submitAndRun(TemplateRef ref, ImageTemplate template, PollOptions options) {
        return ArmCall.defer(() -> OperationWait.forEnd(templates.create(ref, template), options))
                .then(created -> OperationWait.forEnd(
                        runsByItself(template) ? templates.watch(ref, options) : templates.run(ref, options), options));
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
     * @param options {@link #forCancel with a deadline}
     */
    public ArmCall<BuildOutcome> cancelAndWait(TemplateRef ref, PollOptions options) {
        return templates
                .cancel(ref)
                .orElse(refusal ->
                        isTooLate(refusal) ? overOrCanceling(ref, refusal, options) : ArmCall.failing(refusal))
                .then(asked -> OperationWait.forEnd(templates.watch(ref, options), options));
    }

    /** The same options, with a deadline of {@link #LONGEST_CANCEL} unless there is one. */
    public static PollOptions forCancel(PollOptions options) {
        return options.deadline().isPresent() ? options : options.withDeadline(LONGEST_CANCEL);
    }

    /** Whether the cancel was refused because no build is running (reported: OperationNotAllowed). */
    private static boolean isTooLate(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e && (e.statusCode() == 405 || e.statusCode() == 409);
    }

    private ArmCall<Boolean> overOrCanceling(TemplateRef ref, RuntimeException refusal, PollOptions options) {
        return ReadRetry.of(templates.snapshot(ref), options, ref.task("cancel the build of"))
                .then(snapshot -> {
                    Optional<RunState> state =
                            snapshot.resource().lastRunStatus().flatMap(RunStatus::runState);
                    boolean clear = state.filter(s -> s.isTerminal() || s.equals(RunState.CANCELING))
                            .isPresent();
                    return clear ? ArmCall.of(true) : ArmCall.failing(refusal);
                });
    }
}
