package io.github.aib4j.client.error;

import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an image version does not reach all its regions. The message has the service's details for each region.
 *
 * @since 0.1.0
 */
public final class ReplicationFailedException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable ReplicationStatus replication;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message what was waited for, what the service said, what to do
     * @param replication the progress in each region, if the service reported it
     */
    public ReplicationFailedException(String message, Optional<ReplicationStatus> replication) {
        this(message, replication, Optional.empty(), Optional.empty());
    }

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message what was waited for, what the service said, what to do
     * @param replication the progress in each region, if the service reported it
     * @param requestId the service's id of the request that started the operation; empty if only the version was
     *     watched
     * @param error the service's error of the operation; empty if only the version was watched
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
