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
 * The creation or change of a version. Its operation says whether it has ended, and the version itself has the progress
 * in each region. If there is no operation to poll, only the version is watched.
 *
 * @param watch reads the version
 * @param join decides whether an operation in progress does what was wanted
 * @param isDetailed whether each poll also reads the version
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

    /**
     * Joins the same change if it is in progress already: sent by this request before its response was lost, or by
     * somebody else.
     */
    private ArmCall<PollState<ReplicationProgress>> joined(ArmRequest request, RuntimeException refusal) {
        return watch.version()
                .map(Optional::of)
                .orElse(unreadable -> ArmCall.of(Optional.empty()))
                .map(found -> found.filter(version -> join.isMakingOf(request, version.getValue()))
                        .map(watch::pollState)
                        .orElseThrow(() -> refusal));
    }

    /**
     * Polls the operation. If the service no longer knows it, that says nothing about the version, which is polled from
     * then on.
     */
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
                .then(now -> (isDetailed ? readReplication() : ArmCall.of(Optional.<ReplicationStatus>empty()))
                        .map(seen -> pollState(now, seen.or(() -> before))));
    }

    /** Reads the replication status, if possible: an operation does not fail because details cannot be read. */
    private ArmCall<Optional<ReplicationStatus>> readReplication() {
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
        return end.url().isEmpty()
                ? watch.result(end, options)
                : readReplication().then(seen -> failed(end, seen));
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

    /** Decides whether an operation in progress does what was wanted. */
    interface Join {
        boolean isMakingOf(ArmRequest request, GalleryImageVersion found);
    }
}
