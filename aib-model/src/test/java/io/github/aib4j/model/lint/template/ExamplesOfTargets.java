package io.github.aib4j.model.lint.template;

import static io.github.aib4j.model.lint.template.Subject.COMPUTE;
import static io.github.aib4j.model.lint.template.Subject.DEFINITION;
import static io.github.aib4j.model.lint.template.Subject.SUBSCRIPTION;
import static io.github.aib4j.model.lint.template.Subject.gallery;
import static io.github.aib4j.model.lint.template.Subject.linux;
import static io.github.aib4j.model.lint.template.Subject.managed;
import static io.github.aib4j.model.lint.template.Subject.unknown;
import static io.github.aib4j.model.lint.template.Subject.windows;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import java.util.List;
import java.util.function.Consumer;

/** Where images go. */
final class ExamplesOfTargets {
    private static final String FIRST = "/properties/distribute/0";
    private static final String ID = FIRST + "/galleryImageId";
    private static final GalleryId GALLERY = GalleryId.of(SUBSCRIPTION, "images", "all");
    private static final GalleryImageId IMAGE = GALLERY.imageDefinition("web");
    private static final String REGIONS = "'targetRegions': [{'name': 'westeurope'}]";

    private ExamplesOfTargets() {}

    static List<Example> targets() {
        String vhd = "{'type': 'VHD', 'runOutputName': 'disk'}";
        return List.of(
                Example.of(
                        "D01",
                        linux().target("{'type': 'Disk', 'runOutputName': 'out'}"),
                        FIRST + "/type",
                        linux().target(vhd),
                        "'Disk'"),
                Example.of(
                        "D03",
                        linux().target(managed("out", "a", "westeurope"), managed("OUT", "b", "westeurope")),
                        "/properties/distribute/1/runOutputName",
                        linux().target(managed("out", "a", "westeurope"), managed("two", "b", "westeurope")),
                        "'OUT'",
                        "target 0"),
                Example.of(
                        "R02",
                        linux().target("{'type': 'VHD', 'runOutputName': 'a b'}"),
                        FIRST + "/runOutputName",
                        linux().target("{'type': 'VHD', 'runOutputName': 'a_b'}"),
                        "'a b'"),
                Example.of(
                        "R13",
                        linux().target(managed("one", "a", "westeurope"), managed("two", "A", "westeurope")),
                        "/properties/distribute/1",
                        linux().target(managed("one", "a", "westeurope"), managed("two", "b", "westeurope")),
                        "target 0"),
                Example.of(
                        "D05",
                        linux().target("{'type': 'ManagedImage', 'runOutputName': 'out', 'imageId': '" + COMPUTE
                                + "disks/a', 'location': 'westeurope'}"),
                        FIRST + "/imageId",
                        linux().target(managed("out", "a", "westeurope")),
                        "disks/a'"),
                Example.of(
                        "D05",
                        linux().target("{'type': 'ManagedImage', 'runOutputName': 'out', 'location': 'westeurope'}"),
                        FIRST + "/imageId",
                        linux().target(managed("out", "a", "westeurope")),
                        "missing"),
                Example.of(
                        "D06",
                        linux().target(managed("out", "a", "westeurope"))
                                .knowing(f -> f.addMissing(ResourceGroupId.of(SUBSCRIPTION, "images"))),
                        FIRST + "/imageId",
                        linux().target(managed("out", "a", "westeurope"))
                                .knowing(f -> f.addMissing(ResourceGroupId.of(SUBSCRIPTION, "other"))),
                        "does not exist"),
                Example.of(
                        "D07",
                        linux().target(managed("out", "a", "northeurope")),
                        FIRST + "/location",
                        linux().target(managed("out", "a", "West Europe")),
                        "'northeurope'",
                        "'westeurope'"),
                Example.of(
                        "D21",
                        linux().target("{'type': 'VHD', 'runOutputName': 'disk', 'uri':"
                                + " 'https://a.blob.core.windows.net/c/d.vhd'}"),
                        FIRST + "/uri",
                        linux().target(vhd),
                        "d.vhd'"),
                Example.of(
                        "X12",
                        linux().target(managed("out", "a", "westeurope"))
                                .knowing(f -> f.putExisting(ManagedImageId.of(SUBSCRIPTION, "images", "a"), "eastus")),
                        FIRST + "/location",
                        linux().target(managed("out", "a", "westeurope"))
                                .knowing(f ->
                                        f.putExisting(ManagedImageId.of(SUBSCRIPTION, "images", "a"), "westeurope")),
                        "'eastus'"));
    }

    static List<Example> galleries() {
        String version = "{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + DEFINITION
                + "/versions/%s', " + REGIONS + "}";
        String both = "'replicationRegions': ['westeurope'], " + REGIONS;
        return List.of(
                Example.of(
                        "D08",
                        linux().knowing(f -> f.addMissing(IMAGE)),
                        ID,
                        linux().knowing(f -> f.addMissing(GALLERY.imageDefinition("db"))),
                        "images/web' does not exist"),
                Example.of(
                        "D08",
                        linux().knowing(f -> f.addMissing(GALLERY, IMAGE)),
                        ID,
                        linux(),
                        "galleries/all' does not exist"),
                Example.of(
                        "D09",
                        linux().target("{'type': 'SharedImage', 'runOutputName': 'out', 'galleryImageId': '" + COMPUTE
                                + "galleries/all', " + REGIONS + "}"),
                        ID,
                        linux(),
                        "galleries/all'"),
                Example.of("D10", linux().target(version.formatted("1.0.0")), ID, linux(), "'1.0.0'"),
                Example.of(
                        "D11",
                        linux().target(version.formatted("1.0")),
                        ID,
                        linux().target(version.formatted("1.0.0")),
                        "'1.0'"),
                Example.of(
                        "D18",
                        linux().target(gallery("'targetRegions': [{'name': 'westeurope', 'storageAccountType':"
                                + " 'Standard_GRS'}]")),
                        FIRST + "/targetRegions/0/storageAccountType",
                        linux().target(gallery(
                                "'targetRegions': [{'name': 'westeurope', 'storageAccountType': 'Standard_ZRS'}]")),
                        "'Standard_GRS'"),
                Example.of(
                        "R08",
                        linux().target(version.formatted("1.0.0")
                                .replace(REGIONS, REGIONS + ", 'versioning': {'scheme': 'Latest'}")),
                        FIRST + "/versioning",
                        linux().target(gallery(REGIONS + ", 'versioning': {'scheme': 'Latest'}")),
                        "'1.0.0'"),
                Example.of(
                        "R20",
                        linux().target(version.formatted("1.0.0"))
                                .knowing(f -> f.putExisting(IMAGE.imageVersion("1.0.0"), "westeurope")),
                        ID,
                        linux().target(version.formatted("1.0.1"))
                                .knowing(f -> f.putExisting(IMAGE.imageVersion("1.0.0"), "westeurope")),
                        "exists already"),
                Example.of(
                        "X03",
                        linux().target(gallery(both)),
                        FIRST + "/targetRegions",
                        linux().target(gallery(REGIONS)),
                        "one of the two"),
                Example.of(
                        "X04",
                        linux().target(gallery(REGIONS + ", 'storageAccountType': 'Standard_LRS'")),
                        FIRST + "/storageAccountType",
                        linux().target(gallery(
                                "'replicationRegions': ['westeurope'], 'storageAccountType': 'Standard_LRS'")),
                        "'Standard_LRS'"),
                Example.of(
                        "X05",
                        linux().target(gallery("'replicationRegions': ['westeurope']")),
                        FIRST + "/replicationRegions",
                        linux().target(gallery(REGIONS)),
                        "targetRegions"));
    }

    static List<Example> regions() {
        return List.of(
                Example.of(
                        "D12",
                        linux().knowing(f -> f.putExisting(GALLERY, "northeurope")),
                        FIRST + "/targetRegions",
                        linux().knowing(f -> f.putExisting(GALLERY, "West Europe")),
                        "'westeurope'",
                        "'northeurope'"),
                Example.of(
                        "D12",
                        linux().target(gallery("'replicationRegions': ['westeurope']"))
                                .knowing(f -> f.putExisting(GALLERY, "northeurope")),
                        FIRST + "/replicationRegions",
                        linux().target(gallery("'replicationRegions': ['westeurope', 'North Europe']"))
                                .knowing(f -> f.putExisting(GALLERY, "northeurope")),
                        "'northeurope'"),
                Example.of(
                        "D13",
                        linux().knowing(f -> f.addGalleryRegions("eastus", "westus")),
                        FIRST + "/targetRegions/0/name",
                        linux().knowing(f -> f.addGalleryRegions("eastus", "West Europe")),
                        "'westeurope'"),
                Example.of(
                        "D15",
                        linux().knowing(f -> f.putExisting(GALLERY, "northeurope")),
                        ID,
                        linux().knowing(f -> f.putExisting(GALLERY, "westeurope")),
                        "'northeurope'"),
                Example.of(
                        "D16",
                        linux().knowing(f -> f.putImageDefinition(IMAGE, definition("northeurope", d -> {}))),
                        ID,
                        linux().knowing(f -> f.putImageDefinition(IMAGE, definition("westeurope", d -> {}))),
                        "'northeurope'"),
                Example.of(
                        "R07",
                        linux().target(gallery("'targetRegions': [{'name': 'westeurope'}, {'name': 'West Europe'}]")),
                        FIRST + "/targetRegions/1/name",
                        linux().target(gallery("'targetRegions': [{'name': 'westeurope'}, {'name': 'eastus'}]")),
                        "'West Europe'"));
    }

    static List<Example> definitions() {
        return List.of(
                matching("R16", d -> d.osType(OsType.WINDOWS), d -> d.osType(OsType.LINUX), "'Windows'", "'Linux'"),
                matching(
                        "R17", d -> d.osState(OsState.SPECIALIZED), d -> d.osState(OsState.GENERALIZED), "specialized"),
                matching(
                        "R18",
                        d -> d.hyperVGeneration(HyperVGeneration.V1),
                        d -> d.hyperVGeneration(HyperVGeneration.V2),
                        "'V1'",
                        "'V2'"),
                matching(
                        "R19",
                        d -> d.architecture(Architecture.X64),
                        d -> d.architecture(Architecture.ARM64),
                        "'x64'",
                        "'Arm64'"),
                Example.of(
                        "R16",
                        windows().knowing(f -> f.putImageDefinition(IMAGE, definition("westeurope", d -> {}))),
                        ID,
                        unknown().knowing(f -> f.putImageDefinition(IMAGE, definition("westeurope", d -> {}))),
                        "'Linux'",
                        "'Windows'"));
    }

    private static Example matching(
            String rule,
            Consumer<GalleryImageDefinition.Builder> other,
            Consumer<GalleryImageDefinition.Builder> same,
            String... parts) {
        Subject source = linux().knowing(
                        f -> f.sourceHyperVGeneration(HyperVGeneration.V2).sourceArchitecture(Architecture.ARM64));
        return Example.of(
                rule,
                source.knowing(f -> f.putImageDefinition(IMAGE, definition("westeurope", other))),
                ID,
                source.knowing(f -> f.putImageDefinition(IMAGE, definition("westeurope", same))),
                parts);
    }

    private static GalleryImageDefinition definition(String location, Consumer<GalleryImageDefinition.Builder> change) {
        GalleryImageDefinition.Builder definition =
                GalleryImageDefinition.generalized(
                        location, OsType.LINUX, GalleryImageIdentifier.of("webteam", "site", "small"))
                        .toBuilder();
        change.accept(definition);
        return definition.build();
    }
}
