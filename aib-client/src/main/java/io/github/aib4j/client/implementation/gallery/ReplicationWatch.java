package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.rest.Response;
import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.http.ResponseTimes;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.PollState;
import io.github.aib4j.client.implementation.poll.ReadRetry;
import io.github.aib4j.client.implementation.poll.StateLog;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.gallery.publish.AggregatedReplicationState;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.util.Optional;
import java.util.Set;

/**
 * Watches the replication of a version, whoever started it. The version is complete when its replication is {@code
 * Completed} and its provisioning {@code Succeeded}, and not before the service has reported both. While the version is
 * being created or changed, the state of its regions may belong to an earlier attempt and does not count as an end.
 *
 * @param version reads the version with its replication status
 */
record ReplicationWatch(RequestPurpose task, PollOptions options, ArmCall<Response<GalleryImageVersion>> version)
        implements LongRunningOperation<ReplicationProgress, GalleryImageVersion> {
    private static final Set<GalleryProvisioningState> UNSETTLED =
            Set.of(GalleryProvisioningState.CREATING, GalleryProvisioningState.UPDATING);

    /** Reads the version, which is repeated after a failure like the later reads. */
    @Override
    public ArmCall<PollState<ReplicationProgress>> begin() {
        return ReadRetry.of(version.map(this::pollState), options, task);
    }

    @Override
    public ArmCall<PollState<ReplicationProgress>> poll(PollState<ReplicationProgress> last) {
        return version.map(this::pollState).map(now -> {
            String state = now.progress().status();
            StateLog.report(task, last.progress().status(), state, state);
            return now;
        });
    }

    PollState<ReplicationProgress> pollState(Response<GalleryImageVersion> answer) {
        GalleryImageVersion seen = answer.getValue();
        GalleryProvisioningState state = seen.provisioningState()
                .orElseThrow(() -> Errors.unknown(task, answer, "the answer has no provisioning state"));
        Optional<AggregatedReplicationState> replicated =
                seen.replicationStatus().flatMap(ReplicationStatus::aggregatedState);
        if (state.equals(GalleryProvisioningState.SUCCEEDED) && replicated.isEmpty()) {
            throw Errors.unknown(task, answer, "the answer does not tell the replication");
        }
        return new PollState<>(
                status(state, replicated),
                new ReplicationProgress(state.toString(), Optional.empty(), seen.replicationStatus(), Optional.empty()),
                "",
                ResponseTimes.retryAfter(answer.getHeaders()));
    }

    private static LongRunningOperationStatus status(
            GalleryProvisioningState state, Optional<AggregatedReplicationState> replicated) {
        boolean isLost =
                replicated.filter(AggregatedReplicationState.FAILED::equals).isPresent();
        if (state.equals(GalleryProvisioningState.FAILED) || (isLost && !UNSETTLED.contains(state))) {
            return LongRunningOperationStatus.FAILED;
        }
        boolean isThere =
                replicated.filter(AggregatedReplicationState.COMPLETED::equals).isPresent();
        return isThere && state.equals(GalleryProvisioningState.SUCCEEDED)
                ? LongRunningOperationStatus.SUCCESSFULLY_COMPLETED
                : LongRunningOperationStatus.IN_PROGRESS;
    }

    @Override
    public ArmCall<GalleryImageVersion> result(PollState<ReplicationProgress> end, PollOptions options) {
        if (end.status().equals(LongRunningOperationStatus.FAILED)) {
            return ArmCall.failing(ReplicationFailures.of(task, end.progress()));
        }
        return end.isOver()
                ? version.map(Response::getValue)
                : ArmCall.failing(new IllegalStateException("The replication is not over"));
    }

    @Override
    public ArmCall<Boolean> cancel() {
        return ArmCall.failing(new UnsupportedOperationException(
                "The service cannot stop to replicate " + task.subject() + "; take regions away by an update"));
    }
}
