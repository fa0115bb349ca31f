package io.github.aib4j.client.implementation.build;

import com.azure.core.http.HttpMethod;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Expiry;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.PollSchedule;
import io.github.aib4j.client.implementation.poll.PollState;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A build that this client starts.
 *
 * <p>Starting twice means paying twice. After a response that does not say whether the build has started, the template
 * is read. A build that has started is joined; otherwise it is started again, up to {@value #ATTEMPTS} times in all.
 */
final class BuildStarter implements LongRunningOperation<BuildProgress, BuildOutcome> {
    private static final int ATTEMPTS = 3;

    private final BuildWatch watch;
    private final TemplateOperations templates;
    private final TemplateRef ref;
    private final PollOptions options;

    BuildStarter(TemplateOperations templates, TemplateRef ref, PollOptions options) {
        this.templates = templates;
        this.ref = ref;
        this.options = options;
        this.watch = BuildWatch.begunBy(task(), templates, ref, options);
    }

    @Override
    public final RequestPurpose task() {
        return ref.task("run");
    }

    @Override
    public ArmCall<PollState<BuildProgress>> begin() {
        return ArmCall.defer(() -> start(RunAttempt.first(templates.manager().time())));
    }

    @Override
    public ArmCall<PollState<BuildProgress>> poll(PollState<BuildProgress> last) {
        return watch.poll(last);
    }

    @Override
    public ArmCall<BuildOutcome> result(PollState<BuildProgress> end, PollOptions options) {
        return watch.result(end, options);
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return templates.cancel(ref);
    }

    private ArmCall<PollState<BuildProgress>> start(RunAttempt attempt) {
        ArmRequest post =
                ArmRequest.of(task(), HttpMethod.POST, templates.runUrl(ref)).once();
        return ArmCall.timed(deadline -> deadline.isExpired() && !attempt.leftOpen()
                ? ArmCall.failing(Expiry.notBegun(task(), deadline, Optional.of(watch.notBegun(token()))))
                : templates
                        .manager()
                        .send(post)
                        .map(response -> watch.begun(response, askedAt()))
                        .orElse(failure -> afterFailure(failure, attempt)));
    }

    /** A token by which a caller can find out later whether the build exists. */
    private BuildToken token() {
        return BuildToken.builder().templateId(ref.id()).askedAt(askedAt()).build();
    }

    private ArmCall<PollState<BuildProgress>> afterFailure(RuntimeException failure, RunAttempt attempt) {
        if (isThrottled(failure) && attempt.attempt() < ATTEMPTS) {
            return start(attempt.next(false)).after(wait(failure));
        }
        if (leavesOpen(failure)) {
            return joinOrStart(failure, attempt, attempt.attempt() < ATTEMPTS).after(wait(failure));
        }
        return attempt.leftOpen() && isBusy(failure)
                ? joinOrStart(failure, attempt, false)
                : ArmCall.failing(told(failure));
    }

    private Instant askedAt() {
        return templates.manager().time().lately().orElseGet(Instant::now);
    }

    private RuntimeException told(RuntimeException failure) {
        return Expiry.unknown(failure, task(), watch.unknown(token()));
    }

    /** Joins the build if there is one; otherwise starts it again. */
    private ArmCall<PollState<BuildProgress>> joinOrStart(RuntimeException failure, RunAttempt attempt, boolean again) {
        return ReadRetry.of(templates.snapshot(ref), options, task())
                .orElse(e -> ArmCall.failing(
                        e instanceof WaitExpiredException ? told(e) : Errors.unknownBegin(task(), failure)))
                .then(snapshot -> {
                    if (snapshot.resource()
                            .lastRunStatus()
                            .filter(run -> attempt.isOurs(run, snapshot))
                            .isPresent()) {
                        return ArmCall.of(watch.joined(snapshot));
                    }
                    return again ? ArmCall.defer(() -> start(attempt.next(true))) : ArmCall.failing(failure);
                });
    }

    /** Whether the build may have started although the response does not say so. */
    private static boolean leavesOpen(RuntimeException failure) {
        return failure instanceof UncheckedIOException
                || failure instanceof StateUnknownException
                || (failure instanceof ImageBuilderException e && (e.statusCode() >= 500 || e.statusCode() == 408));
    }

    private static boolean isThrottled(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && e.statusCode() == 429;
    }

    /**
     * Whether the request was refused because a build is running. It may be ours, if an earlier attempt started it and
     * its response was lost (405 is reported).
     */
    private static boolean isBusy(RuntimeException failure) {
        return failure instanceof ImageBuilderException e && (e.statusCode() == 405 || e.statusCode() == 409);
    }

    private Duration wait(RuntimeException failure) {
        return PollSchedule.start(options).untilNext(PollSchedule.retryAfter(failure));
    }
}
