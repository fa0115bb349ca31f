package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * How the host of a virtual machine caches a disk.
 *
 * @since 0.1.0
 */
public final class HostCaching extends OpenEnum {
    /** No caching. */
    public static final HostCaching NONE = new HostCaching("None", true);

    /** Caching of reads. */
    public static final HostCaching READ_ONLY = new HostCaching("ReadOnly", true);

    /** Caching of reads and writes. */
    public static final HostCaching READ_WRITE = new HostCaching("ReadWrite", true);

    private static final List<HostCaching> KNOWN = List.of(NONE, READ_ONLY, READ_WRITE);

    private HostCaching(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<HostCaching> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static HostCaching of(String text) {
        return find(text, KNOWN, other -> new HostCaching(other, isOneOf(other, KNOWN)));
    }
}
