package io.github.aib4j.model.lint.report;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.json.GalleryDeployment;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The findings about the gallery resources of a file; each version is compared with its definition in the same file. */
final class GalleryFindings {
    private static final GalleryId GALLERY = GalleryId.ofText("");
    private static final GalleryImageId DEFINITION = GalleryImageId.ofText("");
    private static final GalleryImageVersionId VERSION = GalleryImageVersionId.ofText("");

    private final Map<String, GalleryImageDefinition> definitions = new HashMap<>();
    private final BiConsumer<String, Finding> found;

    private GalleryFindings(BiConsumer<String, Finding> found) {
        this.found = found;
    }

    /**
     * Finds problems.
     *
     * @param found receives each finding, with the pointer to the resource
     */
    static void of(GalleryDeployment galleries, BiConsumer<String, Finding> found) {
        new GalleryFindings(found).lint(galleries);
    }

    private void lint(GalleryDeployment galleries) {
        for (GalleryDocument<Gallery> one : galleries.galleries()) {
            add(one, GalleryLinter.lint(GALLERY, one.value(), version(one)));
        }
        for (GalleryDocument<GalleryImageDefinition> one : galleries.imageDefinitions()) {
            one.value().name().ifPresent(name -> definitions.put(LetterCase.lower(name), one.value()));
            add(one, GalleryLinter.lint(DEFINITION, one.value(), version(one)));
        }
        for (GalleryDocument<GalleryImageVersion> one : galleries.imageVersions()) {
            add(one, GalleryLinter.lint(VERSION, one.value(), version(one), facts(one.value())));
        }
    }

    private GalleryFacts facts(GalleryImageVersion version) {
        Optional<GalleryImageDefinition> definition = version.name()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('/'))))
                .map(name -> definitions.get(LetterCase.lower(name)));
        return GalleryFacts.builder().imageDefinition(definition).build();
    }

    private static GalleryApiVersion version(GalleryDocument<?> document) {
        return document.apiVersion().orElse(GalleryApiVersion.latest());
    }

    private void add(GalleryDocument<?> document, List<Finding> findings) {
        findings.forEach(finding -> found.accept(document.pointer(), finding));
    }
}
