package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.implementation.poll.Standing;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.ReplicationStatus;
import java.util.Optional;

/**
 * A version that is created or changed: its operation says whether that is over, the version itself how far it is in each
 * region.
 *
 * @param details reads the version with its replication status, if that is wanted at each poll
 */
record Replicating(ResourceOperation<GalleryImageVersion> operation, Optional<Dialog<GalleryImageVersion>> details)
        implements LongRunning<ReplicationProgress, GalleryImageVersion> {

    @Override
    public Task task() {
        return operation.task();
    }

    @Override
    public Dialog<Standing<ReplicationProgress>> begin() {
        return operation.begin().map(begun -> told(begun, Optional.empty()));
    }

    @Override
    public Dialog<Standing<ReplicationProgress>> poll(Standing<ReplicationProgress> last) {
        return operation.poll(plain(last)).then(now -> look(last, now.isOver()).map(seen -> told(now, seen)));
    }

    /** What the version adds is welcome; an operation is not lost because it cannot be read. */
    private Dialog<Optional<ReplicationStatus>> look(Standing<ReplicationProgress> last, boolean isOver) {
        Optional<ReplicationStatus> before = last.progress().replication();
        return details.filter(wanted -> !isOver)
                .map(version ->
                        version.map(GalleryImageVersion::replicationStatus).orElse(unreadable -> Dialog.of(before)))
                .orElseGet(() -> Dialog.of(before));
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
        return operation.result(plain(end), pace);
    }

    @Override
    public Dialog<Boolean> cancel() {
        return operation.cancel();
    }
}
