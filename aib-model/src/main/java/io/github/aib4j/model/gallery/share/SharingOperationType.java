package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * What a change of the sharing of a gallery does.
 *
 * @since 0.1.0
 */
public final class SharingOperationType extends OpenEnum {
    /** Shares it with further groups. */
    public static final SharingOperationType ADD = new SharingOperationType("Add", true);

    /** No longer shares it with some groups. */
    public static final SharingOperationType REMOVE = new SharingOperationType("Remove", true);

    /** Makes it private. */
    public static final SharingOperationType RESET = new SharingOperationType("Reset", true);

    /** Shares it with everybody. Since api-version 2021-07-01. */
    public static final SharingOperationType ENABLE_COMMUNITY = new SharingOperationType("EnableCommunity", true);

    private static final List<SharingOperationType> KNOWN = List.of(ADD, REMOVE, RESET, ENABLE_COMMUNITY);

    private SharingOperationType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SharingOperationType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SharingOperationType of(String text) {
        return find(text, KNOWN, other -> new SharingOperationType(other, isOneOf(other, KNOWN)));
    }
}
