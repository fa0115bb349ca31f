package io.github.aib4j.client.error;

import io.github.aib4j.model.gallery.ReplicationStatus;
import java.util.Optional;

/** An image version did not reach all of its regions; the message tells what the service said of each. */
public final class ReplicationFailedException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<ReplicationStatus> replication;

    /**
     * For the client, and for tests of those who use it.
     *
     * @param message what was waited for, what the service said, what to do
     * @param replication how far the version is in each region, if the service told
     */
    public ReplicationFailedException(String message, Optional<ReplicationStatus> replication) {
        super(message, null, 200, Optional.empty(), Optional.empty());
        this.replication = replication;
    }

    /** How far the version is in each region. */
    public Optional<ReplicationStatus> replication() {
        return replication;
    }
}
