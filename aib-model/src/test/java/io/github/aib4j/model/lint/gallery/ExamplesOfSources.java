package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.IMAGE;
import static io.github.aib4j.model.lint.gallery.Requests.MACHINE;
import static io.github.aib4j.model.lint.gallery.Requests.SUBSCRIPTION;
import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.gallery;
import static io.github.aib4j.model.lint.gallery.Requests.madeFrom;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;
import static io.github.aib4j.model.lint.gallery.Requests.withStorage;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import java.util.List;

/** Names, disks, and what versions are made from. */
final class ExamplesOfSources {
    private static final String SOURCE = "/properties/storageProfile/source";

    private ExamplesOfSources() {}

    static List<Example> names() {
        String tooLong = "a".repeat(81);
        return List.of(
                Example.of("G02", putting("web server", definition()), "/name", "'web server'", "letters, digits, dots")
                        .against(putting("Web-server.2", definition())),
                Example.of("G02", putting("web_server", definition()), "/name", "'web_server'"),
                Example.of("G03", putting("1.0", version()), "/name", "'1.0'", "major.minor.patch")
                        .against(putting("0.0.0", version())),
                Example.of("G03", putting("1.0.x", version()), "/name", "'1.0.x'"),
                Example.of("G03", putting("1.0.2147483648", version()), "/name", "'1.0.2147483648'", "2147483647")
                        .against(putting("2147483647.2147483647.2147483647", version())),
                Example.of("G03", putting("1.0.0.0", version()), "/name", "'1.0.0.0'"),
                Example.of("X26", gallery(tooLong), "/name", "(81 characters)", "at most 80")
                        .against(gallery(tooLong.substring(1))),
                Example.of("X26", gallery("all."), "/name", "'all.'", "only in the middle")
                        .against(gallery("a.l")),
                Example.of("X26", gallery("-all"), "/name", "'-all'"),
                Example.of("X26", gallery("all images"), "/name", "'all images'"),
                Example.of("X26", putting(tooLong, definition()), "/name", "(81 characters)", "at most 80")
                        .against(putting(tooLong.substring(1), definition())),
                Example.of("X26", putting("-web", definition()), "/name", "'-web'", "only in the middle")
                        .against(putting("w-.b", definition())),
                Example.of("L02", gallery("my-gallery"), "/name", "'my-gallery'", "a dash", "put an underscore")
                        .against(gallery("my_gal.lery")),
                Example.of("L02", gallery("my_gallery_"), "/name", "'my_gallery_'", "ends in", "leave")
                        .against(gallery("-all")),
                Example.of(
                                "G22",
                                version -> GalleryLinter.lint(
                                        GalleryId.of(SUBSCRIPTION, "images", "all"),
                                        Gallery.builder().build(),
                                        version),
                                "/location",
                                "the location is missing",
                                "name the region")
                        .against(gallery("all")),
                Example.of("G22", putting(definition(d -> d.location(" "))), "/location", "' '", "name one")
                        .against(putting(definition(d -> d.location("[resourceGroup().location]")))),
                Example.of("G22", putting(version(v -> v.location(""))), "/location", "''", "name one"));
    }

    static List<Example> disks() {
        GallerySource disk = GallerySource.disk(ManagedDiskId.of(SUBSCRIPTION, "disks", "d1"));
        StorageProfile large = StorageProfile.of(
                disk, DataDiskImage.builder().lun(4).sizeInGB(1025).build());
        StorageProfile full = StorageProfile.of(
                disk, DataDiskImage.builder().lun(4).sizeInGB(1024).build());
        String dataDisks = "/properties/storageProfile/dataDiskImages";
        return List.of(
                Example.of(
                                "G01",
                                putting(version(v -> v.storageProfile(large))),
                                dataDisks + "/0/sizeInGB",
                                "'1025'",
                                "LUN '4'",
                                "at most 1024 GiB")
                        .against(putting(version(v -> v.storageProfile(full)))),
                Example.of(
                                "G01",
                                putting(version(), facts(f -> f.putDataDiskSize(7, 4096))),
                                SOURCE,
                                "'4096'",
                                "LUN '7'")
                        .against(putting(version(), facts(f -> f.putDataDiskSize(7, 1024)))),
                Example.of(
                        "G01",
                        putting(
                                version(v -> v.storageProfile(StorageProfile.of(
                                        disk, DataDiskImage.builder().lun(3).build()))),
                                facts(f -> f.putDataDiskSize(3, 4096))),
                        dataDisks + "/0",
                        "'4096'"),
                Example.of(
                                "G05",
                                putting(version(v -> v.storageProfile(
                                        StorageProfile.builder().build()))),
                                SOURCE,
                                "nothing says",
                                "give a source")
                        .against(putting(version(v -> v.storageProfile(StorageProfile.of(disk))))),
                Example.of(
                                "G05",
                                putting(withStorage(
                                        "{'source': {'id': '" + IMAGE + "'}, 'osDiskImage': {'source': {'id': '"
                                                + ManagedDiskId.of(SUBSCRIPTION, "g", "d") + "'}}}")),
                                SOURCE,
                                "2 sources",
                                "osDiskImage/source",
                                "keep one")
                        .against(putting(
                                withStorage("{'source': {'id': '" + IMAGE + "'}, 'osDiskImage': {'source': {}}}"))),
                Example.of(
                        "G05",
                        putting(withStorage("{'source': {'id': '" + IMAGE + "', 'communityGalleryImageId': '/c'}}")),
                        SOURCE,
                        "'id', 'communityGalleryImageId'",
                        "keep one"),
                Example.of(
                                "L21",
                                putting(
                                        withStorage(
                                                "{'source': {'id': '/SharedGalleries/9e223dbe-ALL/Images/web/Versions/1.0.0'}}")),
                                SOURCE + "/id",
                                "'/SharedGalleries/9e223dbe-ALL/Images/web/Versions/1.0.0'",
                                "ask its owner")
                        .against(putting(withStorage("{'source': {'id': '" + IMAGE + "'}}"))),
                Example.of(
                                "L22",
                                putting(withStorage("{'source': {'communityGalleryImageId': 'web'}}")),
                                SOURCE + "/communityGalleryImageId",
                                "'web'",
                                "/CommunityGalleries/GALLERY/Images/IMAGE/Versions/VERSION")
                        .against(
                                putting(
                                        withStorage(
                                                "{'source': {'communityGalleryImageId': '/communityGalleries/all-1/images/web/versions/1.0.0'}}"))),
                Example.of(
                                "G06",
                                putting(withStorage("{'source': {'id': '" + IMAGE
                                        + "'}, 'dataDiskImages': [{'lun': 0}, {'hostCaching': 'None'}]}")),
                                dataDisks + "/1/lun",
                                "no LUN",
                                "give it a number")
                        .against(putting(withStorage(
                                "{'source': {'id': '" + IMAGE + "'}, 'dataDiskImages': [{'lun': 0}, {'lun': 63}]}"))),
                Example.of(
                        "G06",
                        putting(withStorage("{'source': {'id': '" + IMAGE + "'}, 'dataDiskImages': [{'lun': -1}]}")),
                        dataDisks + "/0/lun",
                        "'-1' is not a LUN",
                        "from 0 on"),
                Example.of(
                                "X28",
                                putting(withStorage("{'source': {'id': '" + IMAGE
                                        + "'}, 'dataDiskImages': [{'lun': 2}, {'lun': 1}, {'lun': 2}]}")),
                                dataDisks + "/2/lun",
                                "'2'",
                                dataDisks + "/0",
                                "give each data disk its own")
                        .against(putting(withStorage(
                                "{'source': {'id': '" + IMAGE + "'}, 'dataDiskImages': [{'lun': 2}, {'lun': 1}]}"))));
    }

    static List<Example> sources() {
        String elsewhere = "11111111-1111-1111-1111-111111111111";
        GallerySource foreign = GallerySource.managedImage(ManagedImageId.of(elsewhere, "images", "web"));
        return List.of(
                Example.of(
                                "G04",
                                putting(withStorage("{'source': {'id': '/subscriptions/x'}}")),
                                SOURCE,
                                "kind that is not known",
                                "take a machine")
                        .against(putting(withStorage("{'source': {'id': '" + IMAGE + "'}}"))),
                Example.of("G04", putting(madeFrom(foreign)), SOURCE, elsewhere, "another subscription")
                        .against(putting(madeFrom(GallerySource.managedImage(
                                ManagedImageId.ofText(IMAGE.text().toUpperCase(java.util.Locale.ROOT)))))),
                Example.of("G18", putting(madeFrom(MACHINE)), SOURCE, "vms", "vm1", "stop or deallocate")
                        .against(putting(madeFrom(MACHINE), facts(f -> f.sourceStopped(true)))),
                Example.of("G18", putting(madeFrom(MACHINE), facts(f -> f.sourceStopped(false))), SOURCE, "vm1")
                        .against(putting(version())),
                Example.of(
                                "G19",
                                putting(version(), facts(f -> f.sourceRegion("North Europe"))),
                                SOURCE,
                                "'North Europe'",
                                "'westeurope'",
                                "a managed image has to be")
                        .against(putting(version(), facts(f -> f.sourceRegion("West Europe")))),
                Example.of(
                        "G19",
                        putting(madeFrom(MACHINE), facts(f -> f.sourceRegion("northeurope"))),
                        SOURCE,
                        "some sources have to be"));
    }
}
