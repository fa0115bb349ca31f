package io.github.aib4j.testing.service;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.VersionNumber;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The gallery version that a run creates for a distributor.
 *
 * @param distributor the distributor in the template
 * @param definition the id of the image definition
 * @param number the number of the version
 */
record GalleryTarget(JsonObject distributor, String definition, VersionNumber number) {
    /**
     * The version that a distributor creates: the one in its {@code galleryImageId}, or else one that is numbered by
     * its {@code versioning}. If the version of the source does not have three numbers, numbering works as without
     * versioning (assumed).
     *
     * @param exactSource the exact version of the template's source, a number or the id of a gallery version
     */
    static GalleryTarget of(JsonObject distributor, String exactSource, ImageVersionRegistry versions, Instant now) {
        String id = distributor.text("galleryImageId").orElse("");
        Optional<VersionNumber> asked = GalleryImageId.ofText(id).version().flatMap(VersionNumber::of);
        String definition = asked.isPresent() ? id.replaceFirst("/[^/]+/[^/]+$", "") : id;
        VersionNumber number = asked.orElseGet(() -> numbered(distributor, definition, exactSource, versions, now));
        return new GalleryTarget(distributor, definition, number);
    }

    private static VersionNumber numbered(
            JsonObject distributor, String definition, String exactSource, ImageVersionRegistry versions, Instant now) {
        JsonObject versioning = Json.child(distributor, "versioning");
        return switch (versioning.text("scheme").orElse("")) {
            case "Latest" -> versions.latest(definition, major(versioning), now);
            case "Source" ->
                VersionNumber.of(exactSource.substring(exactSource.lastIndexOf('/') + 1))
                        .orElseGet(() -> versions.automatic(definition, now));
            default -> versions.automatic(definition, now);
        };
    }

    /** -1 means none (documented). */
    private static OptionalLong major(JsonObject versioning) {
        return versioning
                .get("major")
                .filter(JsonNumber.class::isInstance)
                .map(number -> ((JsonNumber) number).digits())
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElse(OptionalLong.empty());
    }

    String outputName() {
        return distributor.text("runOutputName").orElse("");
    }

    String id() {
        return definition + "/versions/" + number;
    }

    boolean isTaken(ImageVersionRegistry versions, Instant now) {
        return versions.isTaken(definition, number, now);
    }

    void claim(ImageVersionRegistry versions, Run run) {
        versions.claim(definition, number, run, outputName());
    }

    /** The failure if the image definition was deleted after the template was created: assumed. */
    static Failure withoutDefinition(String words) {
        return new Failure("ResourceNotFound", "Failed in distributing: " + words);
    }

    /** The failure if the version already exists: assumed. */
    Failure alreadyThere() {
        return new Failure(
                "Conflict",
                "Failed in distributing: the image version '" + id() + "' of the run output '" + outputName()
                        + "' exists already. Delete it, or let the template make another version.");
    }
}
