package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * Who can use a gallery. Since api-version 2020-09-30.
 *
 * @since 0.1.0
 */
public final class SharingPermission extends OpenEnum {
    /** Nobody else. */
    public static final SharingPermission PRIVATE = new SharingPermission("Private", true);

    /** The subscriptions and tenants in the gallery's groups. */
    public static final SharingPermission GROUPS = new SharingPermission("Groups", true);

    /** Everybody. Since api-version 2022-01-03. */
    public static final SharingPermission COMMUNITY = new SharingPermission("Community", true);

    private static final List<SharingPermission> KNOWN = List.of(PRIVATE, GROUPS, COMMUNITY);

    private SharingPermission(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SharingPermission> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SharingPermission of(String text) {
        return find(text, KNOWN, other -> new SharingPermission(other, isOneOf(other, KNOWN)));
    }
}
