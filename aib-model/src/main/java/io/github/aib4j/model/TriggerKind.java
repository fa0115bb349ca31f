package io.github.aib4j.model;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The event that a trigger waits for. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
public final class TriggerKind extends OpenEnum {
    /** A new version of the source image. */
    public static final TriggerKind SOURCE_IMAGE = new TriggerKind("SourceImage", true);

    private static final List<TriggerKind> KNOWN = List.of(SOURCE_IMAGE);

    private TriggerKind(String text, boolean known) {
        super(text, known);
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static TriggerKind of(String text) {
        return find(text, KNOWN, other -> new TriggerKind(other, isOneOf(other, KNOWN)));
    }
}
