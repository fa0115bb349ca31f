package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The operating system of an image.
 *
 * @since 0.1.0
 */
public final class OsType extends OpenEnum {
    /** Linux. */
    public static final OsType LINUX = new OsType("Linux", true);

    /** Windows. */
    public static final OsType WINDOWS = new OsType("Windows", true);

    private static final List<OsType> KNOWN = List.of(LINUX, WINDOWS);

    private OsType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<OsType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static OsType of(String text) {
        return find(text, KNOWN, other -> new OsType(other, isOneOf(other, KNOWN)));
    }
}
