package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sources of versions. */
record VersionSources(GalleryStore store, ManagedImages images) {
    /** A machine or one of its disks. */
    private static final Pattern MACHINE = Pattern.compile(
            "/providers/Microsoft\\.Compute/(virtualMachines|disks|snapshots)/", Pattern.CASE_INSENSITIVE);

    /**
     * The disks of the version's source: those of an image or version that exists here, or else the usual ones.
     *
     * @param body the version's, with the defaults added
     */
    JsonObject disks(GalleryPath path, JsonObject body, Instant now) {
        JsonObject source = Json.child(Json.child(Json.child(body, "properties"), "storageProfile"), "source");
        String id = source.text("id").orElse("");
        return images.find(id, now)
                .map(image ->
                        VersionDisks.ofManagedImage(Json.child(Json.child(image, "properties"), "storageProfile")))
                .or(() -> version(id, now))
                .orElseGet(() -> VersionDisks.usual(isWindows(path, now)));
    }

    private Optional<JsonObject> version(String id, Instant now) {
        return GalleryPath.ofId(id)
                .flatMap(path -> store.find(path, now))
                .map(version ->
                        Json.child(version.properties(), "storageProfile").without("source"));
    }

    /**
     * Refuses a source that exists here but does not fit the definition (documented), or whose kind does not fit its
     * security type (reported).
     */
    void check(JsonObject sent, StoredResource definition, Instant now) {
        checkSecurityType(Json.child(Json.child(sent, "properties"), "storageProfile"), definition.properties());
        String id =
                OrderedMembers.text(sent, "properties.storageProfile.source.id").orElse("");
        Optional<SourceImage> origin =
                images.find(id, now).map(SourceImage::ofImage).or(() -> origin(id, now));
        origin.ifPresent(known -> known.check(id, definition.properties()));
    }

    private static void checkSecurityType(JsonObject storage, JsonObject definition) {
        Json.objects(definition, "features")
                .filter(feature -> feature.text("name").orElse("").equalsIgnoreCase("SecurityType"))
                .flatMap(feature -> feature.text("value").stream())
                .filter(type -> type.toLowerCase(Locale.ROOT).endsWith("supported"))
                .findFirst()
                .ifPresent(type -> Stream.of("source.virtualMachineId", "source.id", "osDiskImage.source.id")
                        .flatMap(place -> OrderedMembers.text(storage, place).stream())
                        .filter(id -> MACHINE.matcher(id).find())
                        .forEach(id -> {
                            throw InvalidParameter.securityType(type, id);
                        }));
    }

    private Optional<SourceImage> origin(String versionId, Instant now) {
        return GalleryPath.ofId(versionId)
                .filter(path -> path.kind() == ResourceKind.VERSION)
                .flatMap(GalleryPath::parent)
                .flatMap(path -> store.find(path, now))
                .map(definition -> SourceImage.ofDefinition(definition.properties()));
    }

    private boolean isWindows(GalleryPath version, Instant now) {
        return version.parent()
                .flatMap(definition -> store.find(definition, now))
                .flatMap(definition -> definition.properties().text("osType"))
                .filter("Windows"::equalsIgnoreCase)
                .isPresent();
    }
}
