package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * How an image version is replicated. Since api-version 2025-10-01.
 *
 * @since 0.1.0
 */
public final class ReplicationMode extends OpenEnum {
    /** The version is copied to every region. */
    public static final ReplicationMode FULL = new ReplicationMode("Full", true);

    /** The version is not copied. This is for testing a version. */
    public static final ReplicationMode SHALLOW = new ReplicationMode("Shallow", true);

    private static final List<ReplicationMode> KNOWN = List.of(FULL, SHALLOW);

    private ReplicationMode(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ReplicationMode of(String text) {
        return find(text, KNOWN, other -> new ReplicationMode(other, isOneOf(other, KNOWN)));
    }
}
