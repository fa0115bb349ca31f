package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonNull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The disks of a version. */
final class ImageDiskRules {
    private static final int LARGEST_GIB = 1024;
    private static final List<String> SOURCE_MEMBERS =
            List.of("id", "uri", "virtualMachineId", "communityGalleryImageId");

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G01.by(ImageDiskRules::checkSizes),
            GalleryRule.G05.by(ImageDiskRules::checkSystemDisk),
            GalleryRule.G06.by(ImageDiskRules::checkLuns),
            GalleryRule.X28.by(ImageDiskRules::checkLunsAreUnique));

    private ImageDiskRules() {}

    private static void checkSizes(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        disks.dataDisks()
                .forEach(disk -> disk.sizeInGB()
                        .filter(size -> size > LARGEST_GIB)
                        .ifPresent(size -> report.add(disk.pointer() + "/sizeInGB", tooLarge(size, disk.lun()))));
        Map<String, DataDisk> byLun = new HashMap<>();
        disks.dataDisks().forEach(disk -> disk.lun().ifPresent(lun -> byLun.putIfAbsent(lun, disk)));
        request.facts().dataDiskSizes().forEach((lun, size) -> {
            Optional<DataDisk> named = Optional.ofNullable(byLun.get(lun.toString()));
            // A disk whose size is in the request has been checked.
            if (size > LARGEST_GIB && named.flatMap(DataDisk::sizeInGB).isEmpty()) {
                report.add(
                        named.map(DataDisk::pointer).orElse(disks.sourcePointer()),
                        tooLarge(size, Optional.of(lun.toString())));
            }
        });
    }

    private static String tooLarge(int size, Optional<String> lun) {
        return Quoted.of(size) + " GiB are too many for the data disk"
                + lun.map(number -> " with the LUN " + Quoted.of(number)).orElse("") + "; take a disk of at most "
                + LARGEST_GIB + " GiB (1 TB)";
    }

    /** Requires a system disk, except for a version that is restored, which already has its disks (assumed). */
    private static void checkSystemDisk(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks disks = VersionDisks.of(request);
        Map<String, GallerySource> sources = disks.systemDiskSources();
        if (sources.isEmpty() && !disks.areOpen() && !request.body().restore().orElse(false)) {
            report.add(
                    disks.sourcePointer(),
                    "nothing says what the system disk is made from; give a source of the version, or one of"
                            + " osDiskImage");
        }
        if (sources.size() > 1) {
            report.add(
                    disks.sourcePointer(),
                    "the system disk has " + sources.size() + " sources, at " + Quoted.all(sources.keySet())
                            + "; keep one");
        }
        sources.forEach((pointer, source) -> checkMembers(pointer, source, report));
    }

    private static void checkMembers(String pointer, GallerySource source, Report report) {
        if (source instanceof UnknownGallerySource unknown) {
            List<String> members = SOURCE_MEMBERS.stream()
                    .filter(name -> unknown.json().get(name).orElse(JsonNull.NULL) != JsonNull.NULL)
                    .toList();
            if (members.size() > 1 && !isBlobInAccount(members, unknown)) {
                report.add(
                        pointer,
                        "one source is named in " + members.size() + " ways, by " + Quoted.all(members)
                                + "; keep one of them");
            }
        }
    }

    /** Whether {@code id} is the storage account of a VHD, as before 2022-03-03 (reported). */
    private static boolean isBlobInAccount(List<String> members, UnknownGallerySource source) {
        return members.equals(List.of("id", "uri"))
                && source.json()
                        .text("id")
                        .map(ResourceId::ofText)
                        .filter(StorageAccountId.class::isInstance)
                        .isPresent();
    }

    private static void checkLuns(GalleryRequest<GalleryImageVersion> request, Report report) {
        for (DataDisk disk : VersionDisks.of(request).dataDisks()) {
            if (disk.lun().isEmpty()) {
                report.add(disk.pointer() + "/lun", "the data disk has no LUN; give it a number from 0 on");
            } else if (disk.lun()
                    .filter(lun -> isLun(lun) || ArmExpression.isExpression(lun))
                    .isEmpty()) {
                report.add(
                        disk.pointer() + "/lun",
                        Quoted.of(disk.lun().get()) + " is not a LUN; give the data disk a number from 0 on");
            }
        }
    }

    private static boolean isLun(String text) {
        return text.matches("[0-9]{1,9}");
    }

    private static void checkLunsAreUnique(GalleryRequest<GalleryImageVersion> request, Report report) {
        Map<String, String> pointers = new HashMap<>();
        for (DataDisk disk : VersionDisks.of(request).dataDisks()) {
            disk.lun().ifPresent(lun -> {
                String before = pointers.putIfAbsent(lun, disk.pointer());
                if (before != null) {
                    report.add(
                            disk.pointer() + "/lun",
                            Quoted.of(lun) + " is also the LUN of " + before + "; give each data disk its own");
                }
            });
        }
    }
}
