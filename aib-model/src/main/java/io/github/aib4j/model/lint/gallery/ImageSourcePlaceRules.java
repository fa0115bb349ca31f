package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.CommunityImageGallerySource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.SharedImageGallerySource;
import io.github.aib4j.model.gallery.source.UnknownGallerySource;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.OtherResourceId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ContentUri;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Whether the source of a version or of a disk is of a kind that is allowed in its place. */
final class ImageSourcePlaceRules {
    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.L06.by(ImageSourcePlaceRules::checkAddresses),
            GalleryRule.L07.by(ImageSourcePlaceRules::checkPlaces),
            GalleryRule.L21.by(ImageSourcePlaceRules::checkShared),
            GalleryRule.L22.by(ImageSourcePlaceRules::checkCommunity));

    private ImageSourcePlaceRules() {}

    /**
     * Compute refuses an address that does not end in .vhd for managed images (reported), and each published example
     * has https. For versions this is assumed, so it is a warning.
     */
    private static void checkAddresses(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks.of(request)
                .allSources()
                .forEach((pointer, source) -> address(source)
                        .filter(address -> !address.isExpression())
                        .ifPresent(address -> checkAddress(address, pointer, report)));
    }

    private static Optional<ContentUri> address(GallerySource source) {
        if (source instanceof VhdGallerySource vhd) {
            return Optional.of(vhd.uri());
        }
        return source instanceof UnknownGallerySource unknown
                ? unknown.json().text("uri").map(ContentUri::ofText)
                : Optional.empty();
    }

    private static void checkAddress(ContentUri address, String pointer, Report report) {
        Optional<URI> uri = address.uri();
        if (uri.filter(given -> "https".equalsIgnoreCase(given.getScheme())).isEmpty()) {
            report.add(
                    pointer,
                    Quoted.of(address) + " does not begin with https://; give the address of a blob in a storage"
                            + " account");
        } else if (!LetterCase.lower(String.valueOf(uri.get().getPath())).endsWith(".vhd")) {
            report.add(
                    pointer,
                    Quoted.of(address) + " does not end in .vhd, as the address of a VHD should; look for a mistake, or"
                            + " give the blob such a name");
        }
    }

    /**
     * Microsoft's page about errors with galleries has the messages for both: the source of a version must be a managed
     * image, a virtual machine or a version, and that of a disk a managed disk or a snapshot (documented). Its page
     * about versions mentions a snapshot as the source of a version once, but its examples do not. An id of a kind that
     * this library does not know is not checked, because the service may accept more kinds later (assumed).
     */
    private static void checkPlaces(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks.of(request).allSources().forEach((pointer, source) -> checkVhd(source, pointer, request, report));
        VersionDisks.of(request)
                .allSources()
                .forEach((pointer, source) -> id(source).ifPresent(id -> {
                    if (VersionDisks.isOfWholeVersion(pointer)) {
                        checkWhole(id, pointer, report);
                    } else {
                        checkDisk(id, pointer, report);
                    }
                }));
    }

    /**
     * The published types of 2020-09-30 to 2022-01-03 have an address there, but the service did not know the member
     * (reported). Since 2022-03-03 the writer puts a VHD where it belongs.
     */
    private static void checkVhd(
            GallerySource source, String pointer, GalleryRequest<GalleryImageVersion> request, Report report) {
        if (source instanceof VhdGallerySource
                && VersionDisks.isOfWholeVersion(pointer)
                && !request.apiVersion().isAtLeast(V2022_03_03)) {
            report.add(
                    pointer,
                    "a VHD cannot be what a whole version is made from; give this as the source of osDiskImage");
        }
    }

    /**
     * The id of a source. Beside an address, it was that of the storage account before there was a member for that
     * (reported).
     */
    private static Optional<ResourceId> id(GallerySource source) {
        return source instanceof UnknownGallerySource unknown
                        && unknown.json().get("uri").isEmpty()
                ? unknown.json()
                        .text("id")
                        .or(() -> unknown.json().text("virtualMachineId"))
                        .map(ResourceId::ofText)
                : SourceIds.id(source);
    }

    private static void checkWhole(ResourceId id, String pointer, Report report) {
        if (!isOfWholeVersion(id) && !(id instanceof OtherResourceId)) {
            report.add(
                    pointer,
                    Quoted.of(id.text())
                            + " cannot be what a whole version is made from; name a machine, a managed image"
                            + " or an image version"
                            + (isOfDisk(id) ? ", or give this as the source of osDiskImage" : ""));
        }
    }

    private static void checkDisk(ResourceId id, String pointer, Report report) {
        if (!isOfDisk(id) && !(id instanceof OtherResourceId)) {
            report.add(
                    pointer,
                    Quoted.of(id.text()) + " cannot be what one disk is made from; name a managed disk or a snapshot"
                            + (isOfWholeVersion(id)
                                    ? ", or make the whole version from it, as " + VersionDisks.SOURCE_OF_VERSION
                                    : ""));
        }
    }

    /**
     * No member is meant for such an id. That Azure Resource Manager refuses it where a resource id belongs
     * (LinkedInvalidPropertyId) is reported for virtual machines, documented for the disks of a version, and assumed
     * for versions.
     */
    private static void checkShared(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks.of(request).allSources().forEach((pointer, source) -> {
            if (source instanceof SharedImageGallerySource image) {
                report.add(
                        pointer + "/id",
                        Quoted.of(image.id()) + " is shared directly, and nothing says that a version can be made from"
                                + " such an image; ask its owner for a right to read the version itself");
            }
        });
    }

    /**
     * The form in published examples of virtual machines and disks; versions have no example, and are assumed to have
     * the same.
     */
    private static void checkCommunity(GalleryRequest<GalleryImageVersion> request, Report report) {
        VersionDisks.of(request).allSources().forEach((pointer, source) -> {
            if (source instanceof CommunityImageGallerySource image
                    && !image.id().isParsed()
                    && !image.id().isExpression()) {
                report.add(
                        pointer + "/communityGalleryImageId",
                        Quoted.of(image.id()) + " is not the id of a community image; write it as"
                                + " /CommunityGalleries/GALLERY/Images/IMAGE/Versions/VERSION");
            }
        });
    }

    private static boolean isOfWholeVersion(ResourceId id) {
        return id instanceof VirtualMachineId || id instanceof ManagedImageId || id instanceof GalleryImageVersionId;
    }

    private static boolean isOfDisk(ResourceId id) {
        return id instanceof ManagedDiskId || id instanceof SnapshotId;
    }
}
