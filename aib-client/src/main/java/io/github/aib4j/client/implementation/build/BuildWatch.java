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
 * lastRunStatus} does. Only the template says what the build is doing, and how it ended. So a poll reads the template
 * alone as long as it shows this very build under way; otherwise, and from time to time, it also reads the operation.
 */
final class BuildWatch implements LongRunningOperation<BuildProgress, BuildOutcome> {
    private static final ClientLogger LOGGER = new ClientLogger(BuildWatch.class);

    /** How long the operation is not polled while the template shows the build under way. */
    private static final Duration LONGEST_UNPOLLED = Duration.ofMinutes(30);

    private final RequestPurpose task;
    private final TemplateOperations templates;
    private final TemplateRef ref;
    private final Optional<BuildToken> known;
    private final PollOptions options;
    private final BuildPace pace;

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
        this.pace = new BuildPace(options);
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
        return ReadRetry.of(templates.snapshot(ref), options, task)
                .map(snapshot -> toListener(byTemplate(before, snapshot, "")))
                .orElse(e -> ArmCall.failing(Expiry.lastSeen(e, task, unknown(before.token()))));
    }

    /**
     * A build that was just started. It is followed through its operation or, if the response names none, through its
     * template.
     *
     * @param askedAt when the request was sent, used if the response has no time
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

    /** The state of a build that was already running. */
    PollState<BuildProgress> joined(TemplateSnapshot snapshot) {
        return toListener(byTemplate(nothingYet(BuildToken.of(ref.id())), snapshot, ""));
    }

    /** A build whose state is not known yet. */
    BuildProgress unknown(BuildToken token) {
        return nothingYet(RunState.of("Unknown"), token);
    }

    /** A build that was requested, but not accepted. */
    BuildProgress notBegun(BuildToken token) {
        return nothingYet(RunState.of("NotBegun"), token);
    }

    @Override
    public ArmCall<PollState<BuildProgress>> poll(PollState<BuildProgress> last) {
        if (last.url().isEmpty()) {
            return pollTemplate(last);
        }
        return isFound(last) && options.detail()
                ? tryRead()
                        .then(seen -> underWay(last, seen)
                                .map(state -> ArmCall.of(reported(last, state)))
                                .orElseGet(() -> pollOperation(last, new TemplateRead(seen))))
                : pollOperation(last, TemplateRead.NONE);
    }

    /**
     * Whether the run has been identified. Until then, only the operation says when it started, and thereby which run
     * it is.
     */
    private static boolean isFound(PollState<BuildProgress> last) {
        return last.progress().token().startTime().isPresent();
    }

    /** The state of the build, if the template shows it under way and the operation need not be read. */
    private Optional<PollState<BuildProgress>> underWay(
            PollState<BuildProgress> last, Optional<TemplateSnapshot> seen) {
        BuildToken token = last.progress().token();
        return seen.filter(snapshot -> run(snapshot, token)
                        .flatMap(RunStatus::runState)
                        .filter(state -> !state.isTerminal())
                        .isPresent())
                .map(snapshot -> byTemplate(last.progress(), snapshot, last.url()))
                .filter(state -> !isOperationDue(last.progress(), state.progress()));
    }

    /** Whether to poll the operation again, in case the template never says that the build has ended. */
    private static boolean isOperationDue(BuildProgress before, BuildProgress now) {
        return before.elapsed().dividedBy(LONGEST_UNPOLLED) != now.elapsed().dividedBy(LONGEST_UNPOLLED);
    }

    private static Optional<RunStatus> run(TemplateSnapshot snapshot, BuildToken token) {
        return snapshot.resource().lastRunStatus().filter(found -> RunMatcher.isSame(found, token));
    }

    private ArmCall<PollState<BuildProgress>> pollTemplate(PollState<BuildProgress> last) {
        return templates.snapshot(ref).map(snapshot -> reported(last, byTemplate(last.progress(), snapshot, "")));
    }

    /**
     * Polls the operation. If the service no longer knows it, that says nothing about the build; from then on the
     * template is polled.
     *
     * @param seen the template as this poll has read it
     */
    private ArmCall<PollState<BuildProgress>> pollOperation(PollState<BuildProgress> last, TemplateRead seen) {
        return ArmOperation.poll(templates.manager(), task, last.url())
                .then(status ->
                        readTemplate(last, status, seen).map(found -> reported(last, byOperation(last, status, found))))
                .orElse(e -> ArmOperation.isRefused(e)
                        ? pollTemplate(last).orElse(worse -> ArmCall.failing(e))
                        : ArmCall.failing(e));
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return templates.cancel(ref);
    }

    /**
     * Reads the template, which alone has the sub-state, and says whether a build that did not succeed failed or was
     * canceled. When the operation has ended, a template that still shows the run under way does not count.
     */
    private ArmCall<Optional<TemplateSnapshot>> readTemplate(
            PollState<BuildProgress> last, OperationStatus status, TemplateRead seen) {
        if (status.isOver()) {
            Optional<TemplateSnapshot> end = seen.template()
                    .filter(snapshot -> hasEnded(snapshot, last.progress().token()));
            return end.isEmpty() && status.isFailed() ? tryRead() : ArmCall.of(end);
        }
        return options.detail() && !seen.isTried() ? tryRead() : ArmCall.of(seen.template());
    }

    private static boolean hasEnded(TemplateSnapshot snapshot, BuildToken token) {
        return run(snapshot, token)
                .flatMap(RunStatus::runState)
                .filter(RunState::isTerminal)
                .isPresent();
    }

    /** Reads the template, if possible: a wait does not fail because details cannot be read. */
    private ArmCall<Optional<TemplateSnapshot>> tryRead() {
        return templates.snapshot(ref).map(Optional::of).orElse(e -> ArmCall.of(Optional.empty()));
    }

    private PollState<BuildProgress> byOperation(
            PollState<BuildProgress> last, OperationStatus status, Optional<TemplateSnapshot> seen) {
        BuildProgress before = last.progress();
        BuildToken token = asked(before.token(), status.startTime());
        Optional<RunStatus> run = seen.flatMap(snapshot -> run(snapshot, token));
        BuildPoll poll = new BuildPoll(
                seen.map(TemplateSnapshot::resource), run, status.answer().date(), status.startTime());
        BuildProgress progress = poll.after(before, token, RunStates.of(status, run), status.error());
        return new PollState<>(
                        RunStates.clientStatus(status, progress.state()),
                        progress,
                        last.url(),
                        status.answer().retryAfter())
                .paced(pause(progress, run, status.answer().date()));
    }

    private Duration pause(BuildProgress progress, Optional<RunStatus> run, Optional<Instant> now) {
        return run.filter(ended -> ended.runState().filter(RunState::isTerminal).isPresent())
                .flatMap(RunStatus::endTime)
                .map(end -> pace.afterEnd(Duration.between(end, now.orElseGet(Instant::now))))
                .orElseGet(() -> pace.next(progress));
    }

    /** The token with the start of the operation, which is more precise than the time of the response that named it. */
    private static BuildToken asked(BuildToken token, Optional<Instant> operationStart) {
        return operationStart.isEmpty() || token.askedAt().equals(operationStart)
                ? token
                : token.toBuilder().askedAt(operationStart).build();
    }

    /** @param url the address of the operation; empty if there is none to poll */
    private PollState<BuildProgress> byTemplate(BuildProgress before, TemplateSnapshot snapshot, String url) {
        Optional<RunStatus> run = RunMatcher.find(snapshot.resource().lastRunStatus(), before.token(), task);
        RunState state = run.flatMap(RunStatus::runState).orElse(RunState.RUNNING);
        BuildPoll poll = new BuildPoll(Optional.of(snapshot.resource()), run, snapshot.date(), Optional.empty());
        BuildProgress progress = poll.after(before, before.token(), state, Optional.empty());
        LongRunningOperationStatus status =
                run.isPresent() ? RunStates.clientStatus(state) : LongRunningOperationStatus.NOT_STARTED;
        return new PollState<>(status, progress, url, snapshot.retryAfter()).paced(pace.next(progress));
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

    /** The template as a poll has read it, if it has, and whether it tried. */
    private record TemplateRead(Optional<TemplateSnapshot> template, boolean isTried) {
        static final TemplateRead NONE = new TemplateRead(Optional.empty(), false);

        TemplateRead(Optional<TemplateSnapshot> template) {
            this(template, true);
        }
    }
}
