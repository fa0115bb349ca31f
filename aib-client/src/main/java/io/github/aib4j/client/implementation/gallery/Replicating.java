package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.implementation.arm.Ask;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Operation;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.implementation.poll.Standing;
import io.github.aib4j.client.poll.OperationProgress;
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
record Replicating(
        ResourceOperation<GalleryImageVersion> operation, ReplicationWatch watch, Join join, boolean isDetailed)
        implements LongRunning<ReplicationProgress, GalleryImageVersion> {
    private static final int CONFLICT = 409;

    @Override
    public Task task() {
        return operation.task();
    }

    @Override
    public Dialog<Standing<ReplicationProgress>> begin() {
        return operation
                .start()
                .then(ask -> operation
                        .begin(ask)
                        .map(begun -> told(begun, Optional.empty()))
                        .orElse(refusal -> ask.isPresent() && isConflict(refusal)
                                ? joined(ask.get(), refusal)
                                : Dialog.failing(refusal)));
    }

    private static boolean isConflict(RuntimeException refusal) {
        return refusal instanceof ImageBuilderException e && e.statusCode() == CONFLICT;
    }

    /** The very same may be under way: sent by this request before its answer was lost, or by somebody else. */
    private Dialog<Standing<ReplicationProgress>> joined(Ask ask, RuntimeException refusal) {
        return watch.version()
                .map(Optional::of)
                .orElse(unreadable -> Dialog.of(Optional.empty()))
                .map(found -> found.filter(version -> join.isMakingOf(ask, version.getValue()))
                        .map(watch::standing)
                        .orElseThrow(() -> refusal));
    }

    /** An operation that is no longer answered for says nothing: the version is asked from then on. */
    @Override
    public Dialog<Standing<ReplicationProgress>> poll(Standing<ReplicationProgress> last) {
        return last.url().isEmpty()
                ? watch.poll(last)
                : pollOperation(last)
                        .orElse(e -> Operation.isRefused(e)
                                ? watch.poll(last).orElse(worse -> Dialog.failing(e))
                                : Dialog.failing(e));
    }

    private Dialog<Standing<ReplicationProgress>> pollOperation(Standing<ReplicationProgress> last) {
        Optional<ReplicationStatus> before = last.progress().replication();
        return operation
                .poll(plain(last))
                .then(now -> (isDetailed ? look() : Dialog.of(Optional.<ReplicationStatus>empty()))
                        .map(seen -> told(now, seen.or(() -> before))));
    }

    /** What the version adds is welcome; an operation is not lost because it cannot be read. */
    private Dialog<Optional<ReplicationStatus>> look() {
        return watch.version()
                .map(Response::getValue)
                .map(GalleryImageVersion::replicationStatus)
                .orElse(unreadable -> Dialog.of(Optional.empty()));
    }

    private static Standing<ReplicationProgress> told(
            Standing<OperationProgress> standing, Optional<ReplicationStatus> seen) {
        OperationProgress progress = standing.progress();
        return standing.reporting(
                new ReplicationProgress(progress.status(), progress.startTime(), seen, progress.error()));
    }

    private static Standing<OperationProgress> plain(Standing<ReplicationProgress> standing) {
        ReplicationProgress progress = standing.progress();
        return standing.reporting(new OperationProgress(progress.status(), progress.startTime(), progress.error()));
    }

    @Override
    public Dialog<GalleryImageVersion> result(Standing<ReplicationProgress> end, Pace pace) {
        if (!end.status().equals(LongRunningOperationStatus.FAILED)) {
            return operation.result(plain(end), pace);
        }
        return end.url().isEmpty() ? watch.result(end, pace) : look().then(seen -> failed(end, seen));
    }

    private Dialog<GalleryImageVersion> failed(
            Standing<ReplicationProgress> end, Optional<ReplicationStatus> replication) {
        Optional<String> id = Operation.idOf(end.url());
        return Dialog.failing(ReplicationFailures.of(task(), end.progress(), replication, id)
                .map(ImageBuilderException.class::cast)
                .orElseGet(() -> Errors.failed(task(), end.progress().error(), id)));
    }

    @Override
    public Dialog<Boolean> cancel() {
        return operation.cancel();
    }

    /** Whether what is being made already is what was to be made. */
    interface Join {
        boolean isMakingOf(Ask ask, GalleryImageVersion found);
    }
}
