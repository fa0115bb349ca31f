package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of identities that a gallery has. Since api-version 2024-03-03.
 *
 * @since 0.1.0
 */
public final class GalleryIdentityType extends OpenEnum {
    /** A system-assigned identity. */
    public static final GalleryIdentityType SYSTEM_ASSIGNED = new GalleryIdentityType("SystemAssigned", true);

    /** User-assigned identities. */
    public static final GalleryIdentityType USER_ASSIGNED = new GalleryIdentityType("UserAssigned", true);

    /** Both. */
    public static final GalleryIdentityType SYSTEM_AND_USER_ASSIGNED =
            new GalleryIdentityType("SystemAssigned, UserAssigned", true);

    /** No identity. */
    public static final GalleryIdentityType NONE = new GalleryIdentityType("None", true);

    private static final List<GalleryIdentityType> KNOWN =
            List.of(SYSTEM_ASSIGNED, USER_ASSIGNED, SYSTEM_AND_USER_ASSIGNED, NONE);

    private GalleryIdentityType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<GalleryIdentityType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static GalleryIdentityType of(String text) {
        return find(text, KNOWN, other -> new GalleryIdentityType(other, isOneOf(other, KNOWN)));
    }
}
