package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The state of replication to a region.
 *
 * @since 0.1.0
 */
public final class ReplicationState extends OpenEnum {
    /** The service does not know the state. */
    public static final ReplicationState UNKNOWN = new ReplicationState("Unknown", true);

    /** Replication is running. */
    public static final ReplicationState REPLICATING = new ReplicationState("Replicating", true);

    /** The region has the version. */
    public static final ReplicationState COMPLETED = new ReplicationState("Completed", true);

    /** Replication to the region failed. */
    public static final ReplicationState FAILED = new ReplicationState("Failed", true);

    private static final List<ReplicationState> KNOWN = List.of(UNKNOWN, REPLICATING, COMPLETED, FAILED);

    private ReplicationState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<ReplicationState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ReplicationState of(String text) {
        return find(text, KNOWN, other -> new ReplicationState(other, isOneOf(other, KNOWN)));
    }
}
