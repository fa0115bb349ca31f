package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.testing.GalleryKind;
import java.util.List;

/** The linter for all three resources alike. */
final class Lints {
    private Lints() {}

    static List<Finding> of(
            GalleryKind kind, String id, Object value, GalleryApiVersion apiVersion, GalleryFacts facts) {
        return switch (kind) {
            case GALLERY -> GalleryLinter.lint(GalleryId.parse(id), (Gallery) value, apiVersion);
            case DEFINITION ->
                GalleryLinter.lint(GalleryImageId.parse(id), (GalleryImageDefinition) value, apiVersion, facts);
            case VERSION ->
                GalleryLinter.lint(GalleryImageVersionId.parse(id), (GalleryImageVersion) value, apiVersion, facts);
        };
    }
}
