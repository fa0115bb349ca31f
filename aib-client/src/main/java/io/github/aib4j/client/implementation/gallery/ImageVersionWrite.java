package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmOperation;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.PollState;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.util.Optional;

/**
 * A version that is created or changed: its operation says whether that is over, the version itself how far it is in each
 * region. Where there is no operation to ask, the version is watched alone.
 *
 * @param watch looks at the version
 * @param join knows whether what is being made already is what was to be made
 * @param isDetailed whether the version is looked at with each poll
 */
record ImageVersionWrite(
        ResourceOperation<GalleryImageVersion> operation, ReplicationWatch watch, Join join, boolean isDetailed)
        implements LongRunningOperation<ReplicationProgress, GalleryImageVersion> {
    private static final int CONFLICT = 409;

    @Override
    public RequestPurpose task() {
        return operation.task();
    }

    @Override
    public ArmCall<PollState<ReplicationProgress>> begin() {
        return operation
                .start()
                .then(ask -> operation
                        .begin(ask)
                        .map(begun -> pollState(begun, Optional.empty()))
                        .orElse(refusal -> ask.isPresent() && isConflict(refusal)
                                ? joined(ask.get(), refusal)
                                : ArmCall.failing(refusal)));
    }

    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e && e.statusCode() == CONFLICT;
    }

    /** The very same may be under way: sent by this request before its answer was lost, or by somebody else. */
    private ArmCall<PollState<ReplicationProgress>> joined(ArmRequest request, RuntimeException refusal) {
        return watch.version()
                .map(Optional::of)
                .orElse(unreadable -> ArmCall.of(Optional.empty()))
                .map(found -> found.filter(version -> join.isMakingOf(request, version.getValue()))
                        .map(watch::standing)
                        .orElseThrow(() -> refusal));
    }

    /** An operation that is no longer answered for says nothing: the version is asked from then on. */
    @Override
    public ArmCall<PollState<ReplicationProgress>> poll(PollState<ReplicationProgress> last) {
        return last.url().isEmpty()
                ? watch.poll(last)
                : pollOperation(last)
                        .orElse(e -> ArmOperation.isRefused(e)
                                ? watch.poll(last).orElse(worse -> ArmCall.failing(e))
                                : ArmCall.failing(e));
    }

    private ArmCall<PollState<ReplicationProgress>> pollOperation(PollState<ReplicationProgress> last) {
        Optional<ReplicationStatus> before = last.progress().replication();
        return operation
                .poll(plain(last))
                .then(now -> (isDetailed ? look() : ArmCall.of(Optional.<ReplicationStatus>empty()))
                        .map(seen -> pollState(now, seen.or(() -> before))));
    }

    /** What the version adds is welcome; an operation is not lost because it cannot be read. */
    private ArmCall<Optional<ReplicationStatus>> look() {
        return watch.version()
                .map(Response::getValue)
                .map(GalleryImageVersion::replicationStatus)
                .orElse(unreadable -> ArmCall.of(Optional.empty()));
    }

    private static PollState<ReplicationProgress> pollState(
            PollState<OperationProgress> state, Optional<ReplicationStatus> seen) {
        OperationProgress progress = state.progress();
        return state.reporting(
                new ReplicationProgress(progress.status(), progress.startTime(), seen, progress.error()));
    }

    private static PollState<OperationProgress> plain(PollState<ReplicationProgress> state) {
        ReplicationProgress progress = state.progress();
        return state.reporting(new OperationProgress(progress.status(), progress.startTime(), progress.error()));
    }

    @Override
    public ArmCall<GalleryImageVersion> result(PollState<ReplicationProgress> end, PollOptions options) {
        if (!end.status().equals(LongRunningOperationStatus.FAILED)) {
            return operation.result(plain(end), options);
        }
        return end.url().isEmpty() ? watch.result(end, options) : look().then(seen -> failed(end, seen));
    }

    private ArmCall<GalleryImageVersion> failed(
            PollState<ReplicationProgress> end, Optional<ReplicationStatus> replication) {
        Optional<String> id = ArmOperation.idOf(end.url());
        return ArmCall.failing(ReplicationFailures.of(task(), end.progress(), replication, id)
                .map(ImageBuilderException.class::cast)
                .orElseGet(() -> Errors.failed(task(), end.progress().error(), id)));
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return operation.cancel();
    }

    /** Whether what is being made already is what was to be made. */
    interface Join {
        boolean isMakingOf(ArmRequest request, GalleryImageVersion found);
    }
}
