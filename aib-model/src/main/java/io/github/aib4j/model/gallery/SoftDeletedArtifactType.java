package io.github.aib4j.model.gallery;

import io.github.aib4j.model.value.OpenEnum;
import java.util.List;

/**
 * The kind of a deleted resource that can be restored. Since api-version 2024-03-03.
 *
 * @since 0.1.0
 */
public final class SoftDeletedArtifactType extends OpenEnum {
    /** Image versions. */
    public static final SoftDeletedArtifactType IMAGES = new SoftDeletedArtifactType("Images", true);

    private static final List<SoftDeletedArtifactType> KNOWN = List.of(IMAGES);

    private SoftDeletedArtifactType(String text, boolean known) {
        super(text, known);
    }

    /** Returns the known values. */
    public static List<SoftDeletedArtifactType> known() {
        return KNOWN;
    }

    /** Returns the value with this name, even if this library does not know it. */
    public static SoftDeletedArtifactType of(String text) {
        return find(text, KNOWN, other -> new SoftDeletedArtifactType(other, isOneOf(other, KNOWN)));
    }
}
