package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The progress of an image version's replication.
 *
 * @param status the service's status of the operation: {@code InProgress}, {@code Succeeded} and {@code Failed} were
 *     recorded, others are possible; if a version is watched without its operation, its provisioning state
 * @param startTime when the operation started, by the service's clock
 * @param replication the last reported progress in each region; empty if it was not requested ({@link
 *     PollOptions#detail()}) or not reported
 * @param error the error, once the operation has failed
 * @since 0.1.0
 */
public record ReplicationProgress(
        String status,
        Optional<Instant> startTime,
        Optional<ReplicationStatus> replication,
        Optional<ServiceError> error) {

    /** The progress in one line, such as {@code InProgress: eastus2 Completed 100 %, westeurope Replicating 40 %}. */
    @Override
    public String toString() {
        return status
                + replication
                        .map(ReplicationStatus::summary)
                        .filter(regions -> !regions.isEmpty())
                        .map(regions -> regions.stream()
                                .map(ReplicationProgress::words)
                                .collect(Collectors.joining(", ", ": ", "")))
                        .orElse("");
    }

    private static String words(RegionalReplicationStatus region) {
        return region.region().orElse("(no name)")
                + region.state().map(state -> " " + state).orElse("")
                + region.progress().map(percent -> " " + percent + " %").orElse("");
    }
}
