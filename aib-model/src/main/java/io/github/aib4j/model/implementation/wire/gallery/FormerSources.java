package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.gallery.GalleryApiVersion.V2022_03_03;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.ManagedImageGallerySource;
import io.github.aib4j.model.gallery.source.OsDiskImage;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.value.ServiceApiVersion;
import java.util.Optional;

/**
 * The place of a version's source in an api-version: until 2019-03-01 in the publishing profile, and in the storage
 * profile since then; since 2022-03-03, a VHD only at a disk. An ambiguous source is not moved, and its row refuses it.
 */
final class FormerSources {
    private FormerSources() {}

    /** The same version with its source in the place for that api-version. */
    static GalleryImageVersion inVersion(GalleryImageVersion version, ServiceApiVersion apiVersion) {
        if (!apiVersion.isAtLeast(V2019_07_01)) {
            return inPublishingProfile(version);
        }
        GalleryImageVersion moved = inStorageProfile(version);
        return apiVersion.isAtLeast(V2022_03_03) ? atDisk(moved) : moved;
    }

    private static GalleryImageVersion inStorageProfile(GalleryImageVersion version) {
        Optional<ManagedImageId> former = version.publishingProfile().flatMap(PublishingProfile::formerSource);
        if (former.isEmpty()
                || version.storageProfile().filter(StorageProfile::namesSource).isPresent()
                || version.unknownProperties().containsKey("storageProfile")) {
            return version;
        }
        StorageProfile.Builder storage =
                version.storageProfile().map(StorageProfile::toBuilder).orElseGet(StorageProfile::builder);
        return version.toBuilder()
                .storageProfile(
                        storage.source(GallerySource.managedImage(former.get())).build())
                .publishingProfile(withFormerSource(version, Optional.empty()))
                .build();
    }

    private static GalleryImageVersion inPublishingProfile(GalleryImageVersion version) {
        Optional<StorageProfile> storage = version.storageProfile();
        Optional<GallerySource> source = storage.flatMap(StorageProfile::source);
        boolean isNamedTwice = version.publishingProfile()
                        .flatMap(PublishingProfile::formerSource)
                        .isPresent()
                || version.unknownProperties().containsKey("publishingProfile");
        if (isNamedTwice || source.isEmpty() || !(source.get() instanceof ManagedImageGallerySource image)) {
            return version;
        }
        StorageProfile rest = storage.get().toBuilder().source(Optional.empty()).build();
        boolean isEmpty = rest.equals(StorageProfile.builder().build());
        return rest.namesSource()
                ? version
                : version.toBuilder()
                        .storageProfile(Optional.of(rest).filter(profile -> !isEmpty))
                        .publishingProfile(withFormerSource(version, Optional.of(image.id())))
                        .build();
    }

    private static PublishingProfile withFormerSource(GalleryImageVersion version, Optional<ManagedImageId> source) {
        return version.publishingProfile()
                .map(PublishingProfile::toBuilder)
                .orElseGet(PublishingProfile::builder)
                .formerSource(source)
                .build();
    }

    /**
     * The version with a VHD at its disk. Even before, the service did not accept it elsewhere, although the types had
     * it (reported).
     */
    private static GalleryImageVersion atDisk(GalleryImageVersion version) {
        Optional<StorageProfile> storage = version.storageProfile();
        if (!(storage.flatMap(StorageProfile::source).orElse(null) instanceof VhdGallerySource vhd)) {
            return version;
        }
        Optional<OsDiskImage> disk = storage.flatMap(StorageProfile::osDiskImage);
        boolean isNamedTwice = disk.flatMap(OsDiskImage::source).isPresent()
                || storage.filter(profile -> profile.unknownMembers().containsKey("osDiskImage"))
                        .isPresent();
        if (isNamedTwice) {
            return version;
        }
        OsDiskImage system = disk.map(OsDiskImage::toBuilder)
                .orElseGet(OsDiskImage::builder)
                .source(vhd)
                .build();
        return version.toBuilder()
                .storageProfile(storage.get().toBuilder()
                        .source(Optional.empty())
                        .osDiskImage(system)
                        .build())
                .build();
    }
}
