package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/** With whom a gallery is shared. Since api-version 2020-09-30. */
public final class SharingPermission extends OpenEnum {
    /** With nobody. */
    public static final SharingPermission PRIVATE = new SharingPermission("Private", true);

    /** With the subscriptions and tenants of its groups. */
    public static final SharingPermission GROUPS = new SharingPermission("Groups", true);

    /** With everybody. Since api-version 2022-01-03. */
    public static final SharingPermission COMMUNITY = new SharingPermission("Community", true);

    private static final List<SharingPermission> KNOWN = List.of(PRIVATE, GROUPS, COMMUNITY);

    private SharingPermission(String text, boolean known) {
        super(text, known);
    }

    /** Those that are known here. */
    public static List<SharingPermission> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SharingPermission of(String text) {
        return find(text, KNOWN, other -> new SharingPermission(other, isOneOf(other, KNOWN)));
    }
}
