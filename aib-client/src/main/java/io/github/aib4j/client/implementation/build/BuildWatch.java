package io.github.aib4j.client.implementation.build;

import com.azure.core.util.logging.ClientLogger;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmOperation;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.OperationStatus;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.PollState;
import io.github.aib4j.client.implementation.poll.ReadRetry;
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
 * A build that is already running, whoever started it. Every end that the service reports becomes a {@link
 * BuildOutcome}.
 *
 * <p>If there is an operation, it determines whether the build has ended; otherwise the template's {@code
 * lastRunStatus} does. Only the template says what the build is doing, and how it ended.
 */
final class BuildWatch implements LongRunningOperation<BuildProgress, BuildOutcome> {
    private static final ClientLogger LOGGER = new ClientLogger(BuildWatch.class);

    private final RequestPurpose task;
    private final TemplateOperations templates;
    private final TemplateRef ref;
    private final Optional<BuildToken> known;
    private final PollOptions options;

    private BuildWatch(
            RequestPurpose task,
            TemplateOperations templates,
            TemplateRef ref,
            Optional<BuildToken> known,
            PollOptions options) {
        this.task = task;
        this.templates = templates;
        this.ref = ref;
        this.known = known;
        this.options = options;
    }

    /** Watches the running build, or the last one. */
    static BuildWatch of(TemplateOperations templates, TemplateRef ref, PollOptions options) {
        return new BuildWatch(watching(ref), templates, ref, Optional.empty(), options);
    }

    /** Watches the build that a request of ours starts. */
    static BuildWatch begunBy(RequestPurpose task, TemplateOperations templates, TemplateRef ref, PollOptions options) {
        return new BuildWatch(task, templates, ref, Optional.empty(), options);
    }

    /** Watches exactly this build. */
    static BuildWatch of(TemplateOperations templates, TemplateRef ref, BuildToken token, PollOptions options) {
        return new BuildWatch(watching(ref), templates, ref, Optional.of(token), options);
    }

    private static RequestPurpose watching(TemplateRef ref) {
        return ref.task("watch the build of");
    }

    @Override
    public RequestPurpose task() {
        return task;
    }

    @Override
    public ArmCall<PollState<BuildProgress>> begin() {
        BuildProgress before = nothingYet(known.orElseGet(() -> BuildToken.of(ref.id())));
        return ReadRetry.of(templates.look(ref), options, task)
                .map(snapshot -> toListener(byTemplate(before, snapshot)))
                .orElse(e -> ArmCall.failing(Expiry.lastSeen(e, task, unknown(before.token()))));
    }

    /**
     * A build that was begun just now, and is followed by its operation; where the answer names none, by its template.
     *
     * @param askedAt when that was, if the answer does not tell
     */
    PollState<BuildProgress> begun(ArmResponse response, Instant askedAt) {
        String url = ArmOperation.startedBy(response).orElse("");
        BuildToken token = BuildToken.builder()
                .templateId(ref.id())
                .askedAt(url.isEmpty() ? Optional.of(response.date().orElse(askedAt)) : response.date())
                .operationId(ArmOperation.idOf(url))
                .build();
        return new PollState<>(LongRunningOperationStatus.IN_PROGRESS, nothingYet(token), url, response.retryAfter());
    }

    /** The state of a build that was found running. */
    PollState<BuildProgress> joined(TemplateSnapshot snapshot) {
        return toListener(byTemplate(nothingYet(BuildToken.of(ref.id())), snapshot));
    }

    /** A build whose state is not known yet. */
    BuildProgress unknown(BuildToken token) {
        return nothingYet(RunState.of("Unknown"), token);
    }

    /** A build that was asked for, but not accepted. */
    BuildProgress notBegun(BuildToken token) {
        return nothingYet(RunState.of("NotBegun"), token);
    }

    @Override
    public ArmCall<PollState<BuildProgress>> poll(PollState<BuildProgress> last) {
        return last.url().isEmpty() ? pollTemplate(last) : pollOperation(last);
    }

    private ArmCall<PollState<BuildProgress>> pollTemplate(PollState<BuildProgress> last) {
        return templates.look(ref).map(snapshot -> reported(last, byTemplate(last.progress(), snapshot)));
    }

    /**
     * If the service no longer knows the operation, that says nothing about the build; from then on the template is
     * polled.
     */
    private ArmCall<PollState<BuildProgress>> pollOperation(PollState<BuildProgress> last) {
        return ArmOperation.poll(templates.manager(), task, last.url())
                .then(status -> lookAt(status).map(seen -> reported(last, byOperation(last, status, seen))))
                .orElse(e -> ArmOperation.isRefused(e)
                        ? pollTemplate(last).orElse(worse -> ArmCall.failing(e))
                        : ArmCall.failing(e));
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return templates.cancel(ref);
    }

    /** Only the template has the sub-state, and says whether a build that did not succeed failed or was canceled. */
    private ArmCall<Optional<TemplateSnapshot>> lookAt(OperationStatus status) {
        boolean wanted = status.isOver() ? status.isFailed() : options.detail();
        return wanted ? glance() : ArmCall.of(Optional.empty());
    }

    /** Details of the template are optional; a wait does not fail because they cannot be read. */
    private ArmCall<Optional<TemplateSnapshot>> glance() {
        return templates.look(ref).map(Optional::of).orElse(e -> ArmCall.of(Optional.empty()));
    }

    private PollState<BuildProgress> byOperation(
            PollState<BuildProgress> last, OperationStatus status, Optional<TemplateSnapshot> seen) {
        BuildProgress before = last.progress();
        BuildToken token = asked(before.token(), status.startTime());
        Optional<RunStatus> run =
                seen.flatMap(s -> s.resource().lastRunStatus()).filter(found -> RunMatcher.isSame(found, token));
        BuildPoll poll = new BuildPoll(
                seen.map(TemplateSnapshot::resource), run, status.answer().date(), status.startTime());
        BuildProgress progress = poll.after(before, token, stateOf(status, run), status.error());
        return new PollState<>(
                standing(status, progress),
                progress,
                last.url(),
                status.answer().retryAfter());
    }

    /** The operation is more precise than the response that named it. */
    private static BuildToken asked(BuildToken token, Optional<Instant> operationStart) {
        return operationStart.isEmpty() || token.askedAt().equals(operationStart)
                ? token
                : token.toBuilder().askedAt(operationStart).build();
    }

    private PollState<BuildProgress> byTemplate(BuildProgress before, TemplateSnapshot snapshot) {
        Optional<RunStatus> run = RunMatcher.find(snapshot.resource().lastRunStatus(), before.token(), task);
        RunState state = run.flatMap(RunStatus::runState).orElse(RunState.RUNNING);
        BuildPoll poll = new BuildPoll(Optional.of(snapshot.resource()), run, snapshot.date(), Optional.empty());
        BuildProgress progress = poll.after(before, before.token(), state, Optional.empty());
        LongRunningOperationStatus status = run.isPresent() ? standing(state) : LongRunningOperationStatus.NOT_STARTED;
        return new PollState<>(status, progress, "", snapshot.retryAfter());
    }

    private static BuildProgress nothingYet(BuildToken token) {
        return nothingYet(RunState.RUNNING, token);
    }

    private static BuildProgress nothingYet(RunState state, BuildToken token) {
        return new BuildProgress(
                state,
                Optional.empty(),
                token.startTime(),
                Duration.ZERO,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                token);
    }

    /** The end according to the template or, if it does not report an end, according to the operation. */
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

    /** A partial success is not a success, because callers who only look at the status must not take it for one. */
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

    private PollState<BuildProgress> reported(PollState<BuildProgress> last, PollState<BuildProgress> now) {
        BuildProgress before = last.progress();
        BuildProgress after = now.progress();
        boolean isNew =
                !before.state().equals(after.state()) || !before.subState().equals(after.subState());
        StateLog.report(task, words(before), words(after), words(after));
        return isNew || now.isOver() ? toListener(now) : now;
    }

    private PollState<BuildProgress> toListener(PollState<BuildProgress> now) {
        options.listener().ifPresent(listener -> tell(listener, now.progress()));
        return now;
    }

    private static void tell(BuildListener listener, BuildProgress progress) {
        try {
            listener.onProgress(progress);
        } catch (RuntimeException | Error e) { // Reactor never ends what has thrown a StackOverflowError
            LOGGER.atWarning()
                    .addKeyValue("listener", listener.getClass().getName())
                    .log("A build listener threw", e);
        }
    }

    private static String words(BuildProgress progress) {
        return progress.state() + progress.subState().map(s -> " (" + s + ")").orElse("");
    }

    @Override
    public ArmCall<BuildOutcome> result(PollState<BuildProgress> end, PollOptions options) {
        if (!end.isOver()) {
            return ArmCall.failing(new IllegalStateException("The build is not over"));
        }
        return new CompletedBuild(task, templates, ref, end.progress()).outcome(options);
    }
}
