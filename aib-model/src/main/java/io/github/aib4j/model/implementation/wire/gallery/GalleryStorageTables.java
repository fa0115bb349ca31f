package io.github.aib4j.model.implementation.wire.gallery;

import static io.github.aib4j.model.gallery.GalleryApiVersion.V2019_07_01;
import static io.github.aib4j.model.implementation.table.VersionedName.named;

import io.github.aib4j.model.gallery.source.DataDiskImage;
import io.github.aib4j.model.gallery.source.HostCaching;
import io.github.aib4j.model.gallery.source.OsDiskImage;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.implementation.table.Codecs;
import io.github.aib4j.model.implementation.table.ObjectTable;
import io.github.aib4j.model.implementation.table.TableRows;

/** The storage of image versions. */
final class GalleryStorageTables {
    static final ObjectTable<OsDiskImage, OsDiskImage.Builder> OS_DISK_IMAGE =
            new ObjectTable<>(() -> TableRows.of(GalleryStorageSlots.OS_DISK_IMAGE_UNKNOWN_MEMBERS)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            GalleryStorageSlots.OS_DISK_IMAGE_HOST_CACHING)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_DISK,
                            GalleryStorageSlots.OS_DISK_IMAGE_SOURCE)
                    .reported(named("sizeInGB"), Codecs.INTEGER, GalleryStorageSlots.OS_DISK_IMAGE_SIZE_IN_GB));

    static final ObjectTable<DataDiskImage, DataDiskImage.Builder> DATA_DISK_IMAGE =
            new ObjectTable<>(() -> TableRows.of(GalleryStorageSlots.DATA_DISK_IMAGE_UNKNOWN_MEMBERS)
                    .required(named("lun"), Codecs.INTEGER, GalleryStorageSlots.DATA_DISK_IMAGE_LUN)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            GalleryStorageSlots.DATA_DISK_IMAGE_HOST_CACHING)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_DISK,
                            GalleryStorageSlots.DATA_DISK_IMAGE_SOURCE)
                    .reported(named("sizeInGB"), Codecs.INTEGER, GalleryStorageSlots.DATA_DISK_IMAGE_SIZE_IN_GB));

    static final ObjectTable<StorageProfile, StorageProfile.Builder> STORAGE_PROFILE =
            new ObjectTable<>(() -> TableRows.of(GalleryStorageSlots.STORAGE_PROFILE_UNKNOWN_MEMBERS)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_VERSION,
                            GalleryStorageSlots.STORAGE_PROFILE_SOURCE)
                    .optional(named("osDiskImage"), OS_DISK_IMAGE, GalleryStorageSlots.STORAGE_PROFILE_OS_DISK_IMAGE)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_IMAGE),
                            GalleryStorageSlots.STORAGE_PROFILE_DATA_DISK_IMAGES));

    private GalleryStorageTables() {}
}
