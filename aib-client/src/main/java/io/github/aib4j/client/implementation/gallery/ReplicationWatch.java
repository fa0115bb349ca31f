package io.github.aib4j.client.implementation.gallery;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.Dialog;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.implementation.poll.LongRunning;
import io.github.aib4j.client.implementation.poll.Pace;
import io.github.aib4j.client.implementation.poll.Standing;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.AggregatedReplicationState;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.ReplicationStatus;
import java.util.Optional;

/**
 * A version on its way to its regions, whoever sent it there: it is there when its replication is {@code Completed} and its
 * provisioning {@code Succeeded}, and not before the service has said both.
 *
 * @param version reads it, with its replication status
 */
record ReplicationWatch(Task task, Dialog<GalleryImageVersion> version)
        implements LongRunning<ReplicationProgress, GalleryImageVersion> {
    @Override
    public Dialog<Standing<ReplicationProgress>> begin() {
        return version.map(ReplicationWatch::standing);
    }

    @Override
    public Dialog<Standing<ReplicationProgress>> poll(Standing<ReplicationProgress> last) {
        return begin();
    }

    private static Standing<ReplicationProgress> standing(GalleryImageVersion version) {
        Optional<ReplicationStatus> replication = version.replicationStatus();
        String state = version.provisioningState()
                .map(GalleryProvisioningState::toString)
                .orElse("");
        return new Standing<>(
                status(version),
                new ReplicationProgress(state, Optional.empty(), replication, Optional.empty()),
                "",
                Optional.empty());
    }

    private static LongRunningOperationStatus status(GalleryImageVersion version) {
        if (isAt(version, GalleryProvisioningState.FAILED, AggregatedReplicationState.FAILED)) {
            return LongRunningOperationStatus.FAILED;
        }
        boolean isMade = version.provisioningState()
                .filter(GalleryProvisioningState.SUCCEEDED::equals)
                .isPresent();
        return isMade && isAt(version, AggregatedReplicationState.COMPLETED)
                ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                : LongRunningOperationStatus.IN_PROGRESS;
    }

    private static boolean isAt(
            GalleryImageVersion version, GalleryProvisioningState made, AggregatedReplicationState replicated) {
        return version.provisioningState().filter(made::equals).isPresent() || isAt(version, replicated);
    }

    private static boolean isAt(GalleryImageVersion version, AggregatedReplicationState wanted) {
        return version.replicationStatus()
                .flatMap(ReplicationStatus::aggregatedState)
                .filter(wanted::equals)
                .isPresent();
    }

    @Override
    public Dialog<GalleryImageVersion> result(Standing<ReplicationProgress> end, Pace pace) {
        if (end.status().equals(LongRunningOperationStatus.FAILED)) {
            return Dialog.failing(ReplicationFailures.of(task, end.progress()));
        }
        return end.isOver() ? version : Dialog.failing(new IllegalStateException("The replication is not over"));
    }

    @Override
    public Dialog<Boolean> cancel() {
        return Dialog.failing(new UnsupportedOperationException(
                "The service cannot stop to replicate " + task.subject() + "; take regions away by an update"));
    }
}
