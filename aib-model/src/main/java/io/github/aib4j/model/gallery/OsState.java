package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * Whether an image is generalized or specialized.
 *
 * @since 0.1.0
 */
public final class OsState extends OpenEnum {
    /** Sysprepped or deprovisioned: each new virtual machine gets its own users and name. */
    public static final OsState GENERALIZED = new OsState("Generalized", true);

    /** Unchanged, with the users of its machine. */
    public static final OsState SPECIALIZED = new OsState("Specialized", true);

    private static final List<OsState> KNOWN = List.of(GENERALIZED, SPECIALIZED);

    private OsState(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<OsState> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static OsState of(String text) {
        return find(text, KNOWN, other -> new OsState(other, isOneOf(other, KNOWN)));
    }
}
