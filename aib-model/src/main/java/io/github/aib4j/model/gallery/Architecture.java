package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The processor architecture of an image. Since api-version 2021-10-01.
 *
 * @since 0.1.0
 */
public final class Architecture extends OpenEnum {
    /** 64-bit, Intel or AMD. */
    public static final Architecture X64 = new Architecture("x64", true);

    /** 64-bit, ARM. */
    public static final Architecture ARM64 = new Architecture("Arm64", true);

    private static final List<Architecture> KNOWN = List.of(X64, ARM64);

    private Architecture(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<Architecture> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static Architecture of(String text) {
        return find(text, KNOWN, other -> new Architecture(other, isOneOf(other, KNOWN)));
    }
}
