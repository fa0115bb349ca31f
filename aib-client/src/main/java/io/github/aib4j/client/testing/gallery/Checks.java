package io.github.aib4j.client.testing.gallery;

import io.github.aib4j.client.testing.build.GalleryVersion;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is refused before anything is made. What is required is documented. */
record Checks(GalleryPath path, String version, JsonObject sent) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9._-]{0,78}[A-Za-z0-9_])?");

    void check() {
        if (sent.text("location").filter(location -> !location.isBlank()).isEmpty()) {
            throw Refusals.withoutLocation();
        }
        switch (path.kind()) {
            case GALLERY -> checkName("galleryName");
            case DEFINITION -> checkDefinition();
            case VERSION -> checkVersion();
        }
    }

    private void checkName(String member) {
        if (!NAME.matcher(path.name()).matches()) {
            throw Refusals.invalid(
                    member,
                    path.name(),
                    "write at most 80 letters, digits, dots, dashes and underscores, beginning with a letter or digit"
                            + " and not ending with a dot or dash");
        }
    }

    private void checkDefinition() {
        checkName("galleryImageName");
        required("osType", "osState", "identifier.publisher", "identifier.offer", "identifier.sku");
        oneOf("osType", Set.of("Linux", "Windows"));
        oneOf("osState", Set.of("Generalized", "Specialized"));
    }

    private void checkVersion() {
        checkNumber();
        checkSource();
        checkRegions();
    }

    /** Three numbers of 32 bits (documented). */
    private void checkNumber() {
        if (GalleryVersion.of(path.name())
                .filter(n -> Stream.of(n.major(), n.minor(), n.patch()).allMatch(part -> part <= Integer.MAX_VALUE))
                .isEmpty()) {
            throw Refusals.invalid(
                    "galleryImageVersionName",
                    path.name(),
                    "write major.minor.patch, three numbers up to " + Integer.MAX_VALUE + ", such as 1.0.3");
        }
    }

    /** Exactly one source of the OS, and each data disk with a place of its own (documented). */
    private void checkSource() {
        if (!ComputeVersions.isAtLeast(version, "2019-07-01")) {
            required("publishingProfile.source.managedImage.id");
            return;
        }
        List<String> sources = Stream.of("storageProfile.source", "storageProfile.osDiskImage.source")
                .filter(source -> isSource(Json.child(sent, "properties"), source))
                .toList();
        if (sources.isEmpty()) {
            throw Refusals.required(name("storageProfile.source"));
        }
        if (sources.size() > 1) {
            throw Refusals.invalid(
                    name(sources.get(1)), "given", "there is another source of the OS in " + name(sources.get(0)));
        }
        checkDataDisks();
    }

    private static boolean isSource(JsonObject properties, String place) {
        JsonObject source = (JsonObject) at(properties, place)
                .filter(JsonObject.class::isInstance)
                .findFirst()
                .orElse(JsonObject.empty());
        return Stream.of("id", "uri", "virtualMachineId", "communityGalleryImageId")
                .anyMatch(member -> Json.present(source, member).isPresent());
    }

    private void checkDataDisks() {
        Set<JsonValue> luns = new HashSet<>();
        Json.objects(Json.child(Json.child(sent, "properties"), "storageProfile"), "dataDiskImages")
                .forEach(disk -> {
                    JsonValue lun = Json.present(disk, "lun")
                            .orElseThrow(() -> Refusals.required(name("storageProfile.dataDiskImages.lun")));
                    if (!luns.add(lun)) {
                        throw Refusals.invalid(
                                name("storageProfile.dataDiskImages.lun"),
                                JsonText.print(lun),
                                "another data disk has that lun");
                    }
                });
    }

    /** The region of the version must be among its regions, if any are given (documented of the source's region). */
    private void checkRegions() {
        String location = Regions.plain(sent.text("location").orElse(""));
        List<String> regions = Json.objects(
                        Json.child(Json.child(sent, "properties"), "publishingProfile"), "targetRegions")
                .map(region -> Regions.plain(region.text("name")
                        .orElseThrow(() -> Refusals.required(name("publishingProfile.targetRegions.name")))))
                .toList();
        if (!regions.isEmpty() && !regions.contains(location)) {
            throw Refusals.invalid(
                    name("publishingProfile.targetRegions"),
                    String.join(", ", regions),
                    "the version's own location '" + location + "' must be among them");
        }
    }

    private void required(String... members) {
        for (String member : members) {
            if (at(Json.child(sent, "properties"), member).findAny().isEmpty()) {
                throw Refusals.required(name(member));
            }
        }
    }

    private void oneOf(String member, Set<String> values) {
        String value = Json.child(sent, "properties").text(member).orElse("");
        if (values.stream().noneMatch(value::equalsIgnoreCase)) {
            throw Refusals.invalid(
                    name(member),
                    value,
                    "write one of " + values.stream().sorted().toList());
        }
    }

    private String name(String member) {
        return (path.kind() == Kind.VERSION ? "galleryImageVersion" : "galleryImage") + ".properties." + member;
    }

    /** What stands at that place, if anything does. */
    static Stream<JsonValue> at(JsonObject object, String place) {
        String[] names = place.split("\\.", 2);
        Stream<JsonValue> found = Json.present(object, names[0]).stream();
        return names.length == 1
                ? found
                : found.filter(JsonObject.class::isInstance).flatMap(child -> at((JsonObject) child, names[1]));
    }
}
