package io.github.aib4j.client.error;

import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image version did not reach all of its regions; the message tells what the service said of each. */
public final class ReplicationFailedException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ReplicationStatus replication;

    /**
     * For the client, and for tests of those who use it.
     *
     * @param message what was waited for, what the service said, what to do
     * @param replication how far the version is in each region, if the service told
     */
    public ReplicationFailedException(String message, Optional<ReplicationStatus> replication) {
        this(message, replication, Optional.empty(), Optional.empty());
    }

    /**
     * For the client, and for tests of those who use it.
     *
     * @param message what was waited for, what the service said, what to do
     * @param replication how far the version is in each region, if the service told
     * @param requestId the service's id of the request that began the operation; empty if the version alone was watched
     * @param error what the service said of the operation; empty if the version alone was watched
     */
    public ReplicationFailedException(
            String message,
            Optional<ReplicationStatus> replication,
            Optional<String> requestId,
            Optional<ServiceError> error) {
        super(message, null, 200, requestId, error);
        this.replication = replication.orElse(null);
    }

    /** How far the version is in each region; empty after serialization, where the message alone tells it. */
    public Optional<ReplicationStatus> replication() {
        return Optional.ofNullable(replication);
    }
}
