package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The state of sharing a gallery.
 *
 * @since 0.1.0
 */
public final class SharingState extends OpenEnum {
    /** The gallery is shared. */
    public static final SharingState SUCCEEDED = new SharingState("Succeeded", true);

    /** Sharing is in progress. */
    public static final SharingState IN_PROGRESS = new SharingState("InProgress", true);

    /** Sharing failed. */
    public static final SharingState FAILED = new SharingState("Failed", true);

    /** The service does not know the state. */
    public static final SharingState UNKNOWN = new SharingState("Unknown", true);

    private static final List<SharingState> KNOWN = List.of(SUCCEEDED, IN_PROGRESS, FAILED, UNKNOWN);

    private SharingState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SharingState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SharingState of(String text) {
        return find(text, KNOWN, other -> new SharingState(other, isOneOf(other, KNOWN)));
    }
}
