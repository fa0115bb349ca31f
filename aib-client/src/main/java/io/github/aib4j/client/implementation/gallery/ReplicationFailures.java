package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.error.ReplicationFailedException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.poll.ReplicationProgress;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationState;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.value.OneLine;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Explains why a version did not reach its regions. */
final class ReplicationFailures {
    private static final int OK = 200;

    private ReplicationFailures() {}

    /** The failure of an operation; empty if the version does not report a region that lacks it. */
    static Optional<ReplicationFailedException> of(
            RequestPurpose task,
            ReplicationProgress end,
            Optional<ReplicationStatus> replication,
            Optional<String> operationId) {
        return replication.filter(status -> !failed(status).isEmpty()).map(status -> {
            String code =
                    end.error().map(ServiceError::code).map(text -> text + ", ").orElse("");
            return new ReplicationFailedException(
                    message(task, code + words(failed(status))) + Errors.trace(OK, operationId),
                    replication,
                    operationId,
                    end.error());
        });
    }

    /** The failure of a version that was watched without its operation. */
    static ReplicationFailedException of(RequestPurpose task, ReplicationProgress end) {
        String regions = end.replication()
                .map(status -> words(failed(status)))
                .filter(text -> !text.isEmpty())
                .orElse("its provisioning state is " + end.status());
        return new ReplicationFailedException(message(task, regions), end.replication());
    }

    private static String message(RequestPurpose task, String reason) {
        return "Could not " + task.verb() + " " + task.subject() + ": " + reason
                + ". Copy it to its regions again, or take those away by an update.";
    }

    private static List<RegionalReplicationStatus> failed(ReplicationStatus status) {
        return status.summary().stream()
                .filter(region ->
                        region.state().filter(ReplicationState.FAILED::equals).isPresent())
                .toList();
    }

    private static String words(List<RegionalReplicationStatus> regions) {
        return regions.stream().map(ReplicationFailures::words).collect(Collectors.joining("; "));
    }

    private static String words(RegionalReplicationStatus region) {
        return "it failed in " + region.region().map(OneLine::of).orElse("a region without a name")
                + region.details()
                        .map(details -> " (" + OneLine.of(details) + ")")
                        .orElse("");
    }
}
