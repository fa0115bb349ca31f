package io.github.aib4j.client.implementation.build;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Operation;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.Persistence;
import io.github.aib4j.client.implementation.poll.Standing;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * A build that is begun here.
 *
 * <p>To begin twice is to pay twice: after an answer that does not say whether the build began, the template is looked
 * at. A build that began is joined; one that did not is begun again, {@value #ATTEMPTS} times in all.
 */
final class BuildRun implements LongRunning<BuildProgress, BuildOutcome> {
    private static final int ATTEMPTS = 3;

    private final BuildWatch watch;
    private final Templates templates;
    private final TemplateRef ref;
    private final PollOptions options;

    BuildRun(Templates templates, TemplateRef ref, PollOptions options) {
        this.templates = templates;
        this.ref = ref;
        this.options = options;
        this.watch = BuildWatch.begunBy(task(), templates, ref, options);
    }

    @Override
    public final Task task() {
        return ref.task("run");
    }

    @Override
    public Dialog<Standing<BuildProgress>> begin() {
        return Dialog.defer(() -> start(Begin.first(templates.manager().time())));
    }

    @Override
    public Dialog<Standing<BuildProgress>> poll(Standing<BuildProgress> last) {
        return watch.poll(last);
    }

    @Override
    public Dialog<BuildOutcome> result(Standing<BuildProgress> end, Pace pace) {
        return watch.result(end, pace);
    }

    @Override
    public Dialog<Boolean> cancel() {
        return templates.cancel(ref);
    }

    private Dialog<Standing<BuildProgress>> start(Begin begin) {
        Ask post = Ask.of(task(), HttpMethod.POST, templates.runUrl(ref)).once();
        return templates
                .manager()
                .send(post)
                .map(answer -> watch.begun(Operation.startedBy(answer), answer))
                .orElse(failure -> afterFailure(failure, begin));
    }

    private Dialog<Standing<BuildProgress>> afterFailure(RuntimeException failure, Begin begin) {
        if (isThrottled(failure) && begin.attempt() < ATTEMPTS) {
            return start(begin.next(false)).after(wait(failure));
        }
        if (leavesOpen(failure)) {
            return look(failure, begin, begin.attempt() < ATTEMPTS).after(wait(failure));
        }
        return begin.leftOpen() && isBusy(failure) ? look(failure, begin, false) : Dialog.failing(failure);
    }

    /** Joins the build if there is one; begins again if there is none. */
    private Dialog<Standing<BuildProgress>> look(RuntimeException failure, Begin begin, boolean again) {
        return Persistence.of(templates.look(ref), Pace.begin(options), task())
                .orElse(e -> Dialog.failing(Errors.unknownBegin(task(), failure)))
                .then(seen -> {
                    if (seen.resource()
                            .lastRunStatus()
                            .filter(run -> begin.isOurs(run, seen))
                            .isPresent()) {
                        return Dialog.of(watch.joined(seen));
                    }
                    return again ? Dialog.defer(() -> start(begin.next(true))) : Dialog.failing(failure);
                });
    }

    /** Whether the build may have begun although the answer does not say so. */
    private static boolean leavesOpen(RuntimeException failure) {
        return failure instanceof UncheckedIOException
                || failure instanceof StateUnknownException
                || (failure instanceof ImageBuilderException e && (e.statusCode() >= 500 || e.statusCode() == 408));
    }

    private static boolean isThrottled(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && e.statusCode() == 429;
    }

    /** Refused because a build goes on, perhaps ours, which an attempt began whose answer was lost (405 is reported). */
    private static boolean isBusy(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && (e.statusCode() == 405 || e.statusCode() == 409);
    }

    private Duration wait(RuntimeException failure) {
        return Pace.begin(options).untilNext(Pace.askedBy(failure));
    }
}
