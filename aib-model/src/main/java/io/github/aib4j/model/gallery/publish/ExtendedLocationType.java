package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of an extended location.
 *
 * @since 0.1.0
 */
public final class ExtendedLocationType extends OpenEnum {
    /** An edge zone. */
    public static final ExtendedLocationType EDGE_ZONE = new ExtendedLocationType("EdgeZone", true);

    /** The service does not know the kind. */
    public static final ExtendedLocationType UNKNOWN = new ExtendedLocationType("Unknown", true);

    private static final List<ExtendedLocationType> KNOWN = List.of(EDGE_ZONE, UNKNOWN);

    private ExtendedLocationType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<ExtendedLocationType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static ExtendedLocationType of(String text) {
        return find(text, KNOWN, other -> new ExtendedLocationType(other, isOneOf(other, KNOWN)));
    }
}
