package io.github.aib4j.client.implementation.build;

import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.Answer;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Operation;
import io.github.aib4j.client.implementation.arm.OperationStatus;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.Persistence;
import io.github.aib4j.client.implementation.poll.Standing;
import io.github.aib4j.client.implementation.poll.StateLog;
import io.github.aib4j.client.poll.BuildListener;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A build that goes on already, whoever began it: every end that the service reports is a {@link BuildOutcome}.
 *
 * <p>If there is an operation, it says whether the build is over; without one, the template's {@code lastRunStatus} does.
 * What the build is doing, and how it ended, stands in the template alone.
 */
final class BuildWatch implements LongRunning<BuildProgress, BuildOutcome> {
    private static final ClientLogger LOGGER = new ClientLogger(BuildWatch.class);

    private final Task task;
    private final Templates templates;
    private final TemplateRef ref;
    private final Optional<BuildToken> known;
    private final PollOptions options;

    private BuildWatch(
            Task task, Templates templates, TemplateRef ref, Optional<BuildToken> known, PollOptions options) {
        this.task = task;
        this.templates = templates;
        this.ref = ref;
        this.known = known;
        this.options = options;
    }

    /** The build that goes on, or the last one. */
    static BuildWatch of(Templates templates, TemplateRef ref, PollOptions options) {
        return new BuildWatch(watching(ref), templates, ref, Optional.empty(), options);
    }

    /** The build that a request of ours begins. */
    static BuildWatch begunBy(Task task, Templates templates, TemplateRef ref, PollOptions options) {
        return new BuildWatch(task, templates, ref, Optional.empty(), options);
    }

    /** That very build. */
    static BuildWatch of(Templates templates, TemplateRef ref, BuildToken token, PollOptions options) {
        return new BuildWatch(watching(ref), templates, ref, Optional.of(token), options);
    }

    private static Task watching(TemplateRef ref) {
        return ref.task("watch the build of");
    }

    @Override
    public Task task() {
        return task;
    }

    @Override
    public Dialog<Standing<BuildProgress>> begin() {
        return Persistence.of(templates.look(ref), Pace.begin(options), task).map(seen -> {
            BuildToken token = known.orElseGet(() -> BuildToken.of(ref.id()));
            return byTemplate(nothingYet(token), seen);
        });
    }

    /** A build that was begun just now, and is followed by its operation. */
    Standing<BuildProgress> begun(String url, Answer answer) {
        BuildToken token = BuildToken.builder()
                .templateId(ref.id())
                .askedAt(answer.date())
                .operationId(Operation.idOf(url))
                .build();
        return new Standing<>(LongRunningOperationStatus.IN_PROGRESS, nothingYet(token), url, answer.retryAfter());
    }

    /** A build that is found going on. */
    Standing<BuildProgress> joined(Seen seen) {
        return byTemplate(nothingYet(BuildToken.of(ref.id())), seen);
    }

    @Override
    public Dialog<Standing<BuildProgress>> poll(Standing<BuildProgress> last) {
        return last.url().isEmpty() ? pollTemplate(last) : pollOperation(last);
    }

    private Dialog<Standing<BuildProgress>> pollTemplate(Standing<BuildProgress> last) {
        return templates.look(ref).map(seen -> reported(last, byTemplate(last.progress(), seen)));
    }

    /** An operation that is no longer answered for says nothing about the build: the template is asked from then on. */
    private Dialog<Standing<BuildProgress>> pollOperation(Standing<BuildProgress> last) {
        return Operation.poll(templates.manager(), task, last.url())
                .then(status -> lookAt(status).map(seen -> reported(last, byOperation(last, status, seen))))
                .orElse(e -> isRefused(e) ? pollTemplate(last).orElse(worse -> Dialog.failing(e)) : Dialog.failing(e));
    }

    private static boolean isRefused(RuntimeException failure) {
        return failure instanceof StateUnknownException e
                && e.statusCode() >= 400
                && e.statusCode() < 500
                && e.statusCode() != 408
                && e.statusCode() != 429;
    }

    @Override
    public Dialog<Boolean> cancel() {
        return templates.cancel(ref);
    }

    /** Only the template tells the sub-state, and whether a build that did not succeed failed or was canceled. */
    private Dialog<Optional<Seen>> lookAt(OperationStatus status) {
        boolean wanted = status.isOver() ? status.isFailed() : options.detail();
        return wanted ? glance() : Dialog.of(Optional.empty());
    }

    /** What the template adds is welcome; a build is not lost because it cannot be read. */
    private Dialog<Optional<Seen>> glance() {
        return templates.look(ref).map(Optional::of).orElse(e -> Dialog.of(Optional.empty()));
    }

    private Standing<BuildProgress> byOperation(
            Standing<BuildProgress> last, OperationStatus status, Optional<Seen> seen) {
        BuildProgress before = last.progress();
        BuildToken token = asked(before.token(), status.startTime());
        Optional<RunStatus> run =
                seen.flatMap(s -> s.resource().lastRunStatus()).filter(found -> BuildIdentity.isSame(found, token));
        Moment moment =
                new Moment(seen.map(Seen::resource), run, status.answer().date(), status.startTime());
        BuildProgress progress = moment.after(before, token, stateOf(status, run), status.error());
        return new Standing<>(
                standing(status, progress),
                progress,
                last.url(),
                status.answer().retryAfter());
    }

    /** The operation tells more exactly than the answer that named it. */
    private static BuildToken asked(BuildToken token, Optional<Instant> operationStart) {
        return operationStart.isEmpty() || token.askedAt().equals(operationStart)
                ? token
                : token.toBuilder().askedAt(operationStart).build();
    }

    private Standing<BuildProgress> byTemplate(BuildProgress before, Seen seen) {
        Optional<RunStatus> run = BuildIdentity.find(seen.resource().lastRunStatus(), before.token(), task);
        RunState state = run.flatMap(RunStatus::runState).orElse(RunState.RUNNING);
        Moment moment = new Moment(Optional.of(seen.resource()), run, seen.date(), Optional.empty());
        BuildProgress progress = moment.after(before, before.token(), state, Optional.empty());
        LongRunningOperationStatus status = run.isPresent() ? standing(state) : LongRunningOperationStatus.NOT_STARTED;
        return new Standing<>(status, progress, "", seen.retryAfter());
    }

    private BuildProgress nothingYet(BuildToken token) {
        return new BuildProgress(
                RunState.RUNNING,
                Optional.empty(),
                token.startTime(),
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                token);
    }

    /** How the template says it ended; if it does not say an end, how the operation does. */
    private static RunState stateOf(OperationStatus status, Optional<RunStatus> run) {
        Optional<RunState> told = run.flatMap(RunStatus::runState);
        if (!status.isOver()) {
            return told.filter(state -> !state.isTerminal()).orElse(RunState.RUNNING);
        }
        return told.filter(RunState::isTerminal)
                .filter(state -> status.isSucceeded() || !state.equals(RunState.SUCCEEDED))
                .orElse(endOf(status));
    }

    private static RunState endOf(OperationStatus status) {
        if (status.isSucceeded()) {
            return RunState.SUCCEEDED;
        }
        return status.isCanceled() ? RunState.CANCELED : RunState.FAILED;
    }

    private static LongRunningOperationStatus standing(OperationStatus status, BuildProgress progress) {
        return status.isOver() ? standing(progress.state()) : LongRunningOperationStatus.IN_PROGRESS;
    }

    /** A success in part is no success: who asks for the status alone must not take it for one. */
    private static LongRunningOperationStatus standing(RunState state) {
        if (!state.isTerminal()) {
            return LongRunningOperationStatus.IN_PROGRESS;
        }
        if (state.equals(RunState.CANCELED)) {
            return LongRunningOperationStatus.USER_CANCELLED;
        }
        return state.equals(RunState.SUCCEEDED)
                ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                : LongRunningOperationStatus.FAILED;
    }

    private Standing<BuildProgress> reported(Standing<BuildProgress> last, Standing<BuildProgress> now) {
        BuildProgress before = last.progress();
        BuildProgress after = now.progress();
        boolean isNew =
                !before.state().equals(after.state()) || !before.subState().equals(after.subState());
        StateLog.report(task, words(before), words(after), words(after));
        if (isNew || now.isOver()) {
            options.listener().ifPresent(listener -> tell(listener, after));
        }
        return now;
    }

    private static void tell(BuildListener listener, BuildProgress progress) {
        try {
            listener.onProgress(progress);
        } catch (RuntimeException e) {
            LOGGER.atWarning()
                    .addKeyValue("listener", listener.getClass().getName())
                    .log("A build listener threw", e);
        }
    }

    private static String words(BuildProgress progress) {
        return progress.state() + progress.subState().map(s -> " (" + s + ")").orElse("");
    }

    @Override
    public Dialog<BuildOutcome> result(Standing<BuildProgress> end, Pace pace) {
        if (!end.isOver()) {
            return Dialog.failing(new IllegalStateException("The build is not over"));
        }
        return new BuildEnd(task, templates, ref, end.progress()).outcome(pace);
    }
}
