package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The form of a UEFI key.
 *
 * @since 0.1.0
 */
public final class UefiKeyType extends OpenEnum {
    /** A checksum. */
    public static final UefiKeyType SHA256 = new UefiKeyType("sha256", true);

    /** A certificate. */
    public static final UefiKeyType X509 = new UefiKeyType("x509", true);

    private static final List<UefiKeyType> KNOWN = List.of(SHA256, X509);

    private UefiKeyType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<UefiKeyType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static UefiKeyType of(String text) {
        return find(text, KNOWN, other -> new UefiKeyType(other, isOneOf(other, KNOWN)));
    }
}
