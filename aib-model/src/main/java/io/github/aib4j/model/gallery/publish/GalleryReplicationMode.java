package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * How an image version is replicated. Since api-version 2021-07-01.
 *
 * @since 0.1.0
 */
public final class GalleryReplicationMode extends OpenEnum {
    /** The version is copied to every region. */
    public static final GalleryReplicationMode FULL = new GalleryReplicationMode("Full", true);

    /** The version is not copied. This is for testing a version. */
    public static final GalleryReplicationMode SHALLOW = new GalleryReplicationMode("Shallow", true);

    private static final List<GalleryReplicationMode> KNOWN = List.of(FULL, SHALLOW);

    private GalleryReplicationMode(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<GalleryReplicationMode> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static GalleryReplicationMode of(String text) {
        return find(text, KNOWN, other -> new GalleryReplicationMode(other, isOneOf(other, KNOWN)));
    }
}
