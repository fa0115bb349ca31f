package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ReplicationFailedException;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.ReplicationState;
import io.github.aib4j.model.gallery.ReplicationStatus;
import io.github.aib4j.model.value.ContentUri;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says why a version did not reach its regions. */
final class ReplicationFailures {
    private ReplicationFailures() {}

    static ReplicationFailedException of(Task task, ReplicationProgress end) {
        return new ReplicationFailedException(
                "Could not " + task.verb() + " " + task.subject() + ": " + reason(end)
                        + ". Create or update the version again, or take those regions away.",
                end.replication());
    }

    private static String reason(ReplicationProgress end) {
        Optional<String> regions =
                end.replication().map(ReplicationFailures::failedRegions).filter(text -> !text.isEmpty());
        return regions.orElse("its provisioning state is " + end.status());
    }

    private static String failedRegions(ReplicationStatus status) {
        return status.summary().stream()
                .filter(region ->
                        region.state().filter(ReplicationState.FAILED::equals).isPresent())
                .map(ReplicationFailures::words)
                .collect(Collectors.joining("; "));
    }

    private static String words(RegionalReplicationStatus region) {
        return "it failed in " + region.region().orElse("a region without a name")
                + region.details()
                        .map(details -> " (" + ContentUri.redactAll(details.strip()) + ")")
                        .orElse("");
    }
}
