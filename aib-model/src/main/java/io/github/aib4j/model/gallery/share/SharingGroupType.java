package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of members in a sharing group.
 *
 * @since 0.1.0
 */
public final class SharingGroupType extends OpenEnum {
    /** Subscriptions. */
    public static final SharingGroupType SUBSCRIPTIONS = new SharingGroupType("Subscriptions", true);

    /** Tenants. */
    public static final SharingGroupType AAD_TENANTS = new SharingGroupType("AADTenants", true);

    /** Everybody. Only in api-version 2021-10-01. */
    public static final SharingGroupType COMMUNITY = new SharingGroupType("Community", true);

    private static final List<SharingGroupType> KNOWN = List.of(SUBSCRIPTIONS, AAD_TENANTS, COMMUNITY);

    private SharingGroupType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SharingGroupType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SharingGroupType of(String text) {
        return find(text, KNOWN, other -> new SharingGroupType(other, isOneOf(other, KNOWN)));
    }
}
