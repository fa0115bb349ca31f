package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The progress of replication to all regions.
 *
 * @since 0.1.0
 */
public final class AggregatedReplicationState extends OpenEnum {
    /** The service does not know the progress. */
    public static final AggregatedReplicationState UNKNOWN = new AggregatedReplicationState("Unknown", true);

    /** Replication is running. */
    public static final AggregatedReplicationState IN_PROGRESS = new AggregatedReplicationState("InProgress", true);

    /** All regions have the version. */
    public static final AggregatedReplicationState COMPLETED = new AggregatedReplicationState("Completed", true);

    /** Replication to at least one region failed. */
    public static final AggregatedReplicationState FAILED = new AggregatedReplicationState("Failed", true);

    private static final List<AggregatedReplicationState> KNOWN = List.of(UNKNOWN, IN_PROGRESS, COMPLETED, FAILED);

    private AggregatedReplicationState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<AggregatedReplicationState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static AggregatedReplicationState of(String text) {
        return find(text, KNOWN, other -> new AggregatedReplicationState(other, isOneOf(other, KNOWN)));
    }
}
