package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far an image version is on its way to its regions.
 *
 * @param status the service's word for the operation: {@code InProgress}, {@code Succeeded} or {@code Failed} were seen,
 *     others may come; where a version is watched without its operation, the version's provisioning state
 * @param startTime when the operation began, by the service's clock
 * @param replication how far it is in each region, as the version last told; empty if it was not asked ({@link
 *     PollOptions#detail()}), or did not tell
 * @param error what went wrong, once it has failed
 */
public record ReplicationProgress(
        String status,
        Optional<Instant> startTime,
        Optional<ReplicationStatus> replication,
        Optional<ServiceError> error) {

    /** For instance {@code InProgress: eastus2 Completed 100 %, westeurope Replicating 40 %}. */
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
