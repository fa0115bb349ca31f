package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/** How far replication to all regions is. */
public final class AggregatedReplicationState extends OpenEnum {
    /** The service does not know. */
    public static final AggregatedReplicationState UNKNOWN = new AggregatedReplicationState("Unknown", true);

    /** It goes on. */
    public static final AggregatedReplicationState IN_PROGRESS = new AggregatedReplicationState("InProgress", true);

    /** All regions have it. */
    public static final AggregatedReplicationState COMPLETED = new AggregatedReplicationState("Completed", true);

    /** At least one region cannot have it. */
    public static final AggregatedReplicationState FAILED = new AggregatedReplicationState("Failed", true);

    private static final List<AggregatedReplicationState> KNOWN = List.of(UNKNOWN, IN_PROGRESS, COMPLETED, FAILED);

    private AggregatedReplicationState(String text, boolean known) {
        super(text, known);
    }

    /** Those that are known here. */
    public static List<AggregatedReplicationState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static AggregatedReplicationState of(String text) {
        return find(text, KNOWN, other -> new AggregatedReplicationState(other, isOneOf(other, KNOWN)));
    }
}
