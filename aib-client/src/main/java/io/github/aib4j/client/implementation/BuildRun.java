package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunStatus;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A build that is begun here.
 *
 * <p>To begin twice is to pay twice: after an answer that does not say whether the build began, the template is looked
 * at. A build that began is joined; one that did not is begun again, {@value #ATTEMPTS} times in all.
 */
final class BuildRun implements LongRunning<BuildProgress, BuildOutcome> {
    private static final int ATTEMPTS = 3;

    /** A build that began longer than this before an answer was lost is another one. */
    private static final Duration RECENT = Duration.ofMinutes(2);

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
        return start(1);
    }

    @Override
    public Dialog<Standing<BuildProgress>> poll(Standing<BuildProgress> last) {
        return watch.poll(last);
    }

    @Override
    public Dialog<BuildOutcome> result(Standing<BuildProgress> end) {
        return watch.result(end);
    }

    @Override
    public Dialog<Boolean> cancel() {
        return templates.cancel(ref);
    }

    private Dialog<Standing<BuildProgress>> start(int attempt) {
        long sent = System.nanoTime();
        Ask post = Ask.of(task(), HttpMethod.POST, templates.url(ref, "run")).once();
        return templates
                .manager()
                .send(post)
                .map(answer -> watch.begun(Operation.startedBy(answer), answer))
                .orElse(failure -> afterFailure(failure, attempt, sent));
    }

    private Dialog<Standing<BuildProgress>> afterFailure(RuntimeException failure, int attempt, long sent) {
        if (isThrottled(failure) && attempt < ATTEMPTS) {
            return start(attempt + 1).after(wait(failure));
        }
        return leavesOpen(failure) ? look(failure, attempt, sent).after(wait(failure)) : Dialog.failing(failure);
    }

    /** Joins the build if there is one; begins again if there is none. */
    private Dialog<Standing<BuildProgress>> look(RuntimeException failure, int attempt, long sent) {
        return templates
                .look(ref)
                .orElse(e -> Dialog.failing(Errors.unknownBegin(task(), failure)))
                .then(seen -> {
                    Optional<RunStatus> begun = seen.resource().lastRunStatus().filter(run -> isOurs(run, seen, sent));
                    if (begun.isPresent()) {
                        return Dialog.of(watch.joined(seen));
                    }
                    return attempt < ATTEMPTS ? Dialog.defer(() -> start(attempt + 1)) : Dialog.failing(failure);
                });
    }

    /** Whether a run began since the request was sent, by the service's clock. */
    private static boolean isOurs(RunStatus run, Seen seen, long sent) {
        Duration since = Duration.ofNanos(System.nanoTime() - sent).plus(RECENT);
        Instant earliest = seen.date().orElseGet(Instant::now).minus(since);
        return run.startTime().filter(start -> start.isAfter(earliest)).isPresent();
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

    private Duration wait(RuntimeException failure) {
        Optional<Duration> asked = failure instanceof ImageBuilderException e && e.getResponse() != null
                ? Answer.retryAfter(e.getResponse())
                : Optional.empty();
        return Pace.begin(options).untilNext(asked);
    }
}
