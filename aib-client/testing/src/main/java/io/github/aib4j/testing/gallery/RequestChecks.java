package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** What is refused before anything is made or changed. */
record RequestChecks(GalleryStore store, VersionSources sources) {
    /** A whole resource, as a PUT sends it. */
    void ofPut(GalleryCall call, JsonObject sent, boolean isNew) {
        if (sent.text("location").filter(location -> !location.isBlank()).isEmpty()) {
            throw ComputeErrors.withoutLocation();
        }
        GalleryNames.check(call.path());
        switch (call.path().kind()) {
            case GALLERY -> {}
            case DEFINITION -> new DefinitionChecks(sent).check();
            case VERSION -> new VersionChecks(call.version(), sent).check();
        }
        if (isNew) {
            checkNew(call, sent);
        }
    }

    /** A resource with what a PATCH changes in it. */
    void ofPatch(GalleryCall call, JsonObject whole) {
        switch (call.path().kind()) {
            case GALLERY -> {}
            case DEFINITION -> new DefinitionChecks(whole).check();
            case VERSION -> new VersionChecks(call.version(), whole).checkPublishing();
        }
    }

    private void checkNew(GalleryCall call, JsonObject sent) {
        GalleryPath path = call.path();
        switch (path.kind()) {
            case GALLERY -> checkAlone(path, call.now());
            case DEFINITION -> {
                new DefinitionChecks(sent).checkEndOfLife(call.now());
                checkUnlike(path, sent, call.now());
            }
            case VERSION ->
                path.parent()
                        .flatMap(definition -> store.find(definition, call.now()))
                        .ifPresent(definition -> sources.check(sent, definition, call.now()));
        }
    }

    /** No two galleries of a subscription have the same name (documented). */
    private void checkAlone(GalleryPath path, Instant now) {
        if (siblings(path, now).anyMatch(other -> other.path().name().equalsIgnoreCase(path.name()))) {
            throw ComputeErrors.galleryNameTaken(path);
        }
    }

    /** No two definitions of a gallery have the same identifier (documented). */
    private void checkUnlike(GalleryPath path, JsonObject sent, Instant now) {
        JsonObject identifier = Json.child(Json.child(sent, "properties"), "identifier");
        siblings(path, now)
                .filter(other -> isSame(identifier, Json.child(other.properties(), "identifier")))
                .findFirst()
                .ifPresent(other -> {
                    throw ComputeErrors.identifierTaken(other.path(), identifier);
                });
    }

    private static boolean isSame(JsonObject one, JsonObject other) {
        return Stream.of("publisher", "offer", "sku")
                .allMatch(member -> one.text(member)
                        .orElse("")
                        .equalsIgnoreCase(other.text(member).orElse("")));
    }

    /** Of the same kind, in the same gallery, or for a gallery in the same subscription. */
    private Stream<StoredResource> siblings(GalleryPath path, Instant now) {
        Optional<String> parent = path.parent().map(GalleryPath::key);
        return store.all(now)
                .filter(other -> other.path().kind() == path.kind())
                .filter(other -> other.path().subscription().equalsIgnoreCase(path.subscription()))
                .filter(other -> other.path().parent().map(GalleryPath::key).equals(parent));
    }
}
