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

/** What image versions are made from. */
final class GalleryStorageTables {
    static final ObjectTable<OsDiskImage, OsDiskImage.Builder> OS_DISK_IMAGE =
            new ObjectTable<>(() -> TableRows.of(OsDiskImageSlots.UNKNOWN_MEMBERS)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            OsDiskImageSlots.HOST_CACHING)
                    .optional(named("source").since(V2019_07_01), GallerySources.OF_DISK, OsDiskImageSlots.SOURCE)
                    .reported(named("sizeInGB"), Codecs.INTEGER, OsDiskImageSlots.SIZE_IN_GB));

    static final ObjectTable<DataDiskImage, DataDiskImage.Builder> DATA_DISK_IMAGE =
            new ObjectTable<>(() -> TableRows.of(DataDiskImageSlots.UNKNOWN_MEMBERS)
                    .required(named("lun"), Codecs.INTEGER, DataDiskImageSlots.LUN)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            DataDiskImageSlots.HOST_CACHING)
                    .optional(named("source").since(V2019_07_01), GallerySources.OF_DISK, DataDiskImageSlots.SOURCE)
                    .reported(named("sizeInGB"), Codecs.INTEGER, DataDiskImageSlots.SIZE_IN_GB));

    static final ObjectTable<StorageProfile, StorageProfile.Builder> STORAGE_PROFILE =
            new ObjectTable<>(() -> TableRows.of(StorageProfileSlots.UNKNOWN_MEMBERS)
                    .optional(named("source").since(V2019_07_01), GallerySources.OF_VERSION, StorageProfileSlots.SOURCE)
                    .optional(named("osDiskImage"), OS_DISK_IMAGE, StorageProfileSlots.OS_DISK_IMAGE)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_IMAGE),
                            StorageProfileSlots.DATA_DISK_IMAGES));

    private GalleryStorageTables() {}
}
