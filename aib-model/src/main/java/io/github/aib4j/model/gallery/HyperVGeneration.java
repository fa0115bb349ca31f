package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The VM generation in which an image boots.
 *
 * @since 0.1.0
 */
public final class HyperVGeneration extends OpenEnum {
    /** Generation 1 (BIOS), which is the service's default (recorded for 2019-12-01). */
    public static final HyperVGeneration V1 = new HyperVGeneration("V1", true);

    /** Generation 2 (UEFI). */
    public static final HyperVGeneration V2 = new HyperVGeneration("V2", true);

    private static final List<HyperVGeneration> KNOWN = List.of(V1, V2);

    private HyperVGeneration(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<HyperVGeneration> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static HyperVGeneration of(String text) {
        return find(text, KNOWN, other -> new HyperVGeneration(other, isOneOf(other, KNOWN)));
    }
}
