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
            new ObjectTable<>(() -> TableRows.<OsDiskImage, OsDiskImage.Builder>of(
                            OsDiskImage::builder,
                            OsDiskImage.Builder::build,
                            OsDiskImage::unknownMembers,
                            OsDiskImage.Builder::putUnknownMember)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            OsDiskImage::hostCaching,
                            OsDiskImage.Builder::hostCaching)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_DISK,
                            OsDiskImage::source,
                            OsDiskImage.Builder::source)
                    .reported(named("sizeInGB"), Codecs.INTEGER, OsDiskImage::sizeInGB, OsDiskImage.Builder::sizeInGB));

    static final ObjectTable<DataDiskImage, DataDiskImage.Builder> DATA_DISK_IMAGE =
            new ObjectTable<>(() -> TableRows.<DataDiskImage, DataDiskImage.Builder>of(
                            DataDiskImage::builder,
                            DataDiskImage.Builder::build,
                            DataDiskImage::unknownMembers,
                            DataDiskImage.Builder::putUnknownMember)
                    .required(named("lun"), Codecs.INTEGER, DataDiskImage::lun, DataDiskImage.Builder::lun)
                    .optional(
                            named("hostCaching"),
                            GalleryCodecs.name(HostCaching.known(), HostCaching::of),
                            DataDiskImage::hostCaching,
                            DataDiskImage.Builder::hostCaching)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_DISK,
                            DataDiskImage::source,
                            DataDiskImage.Builder::source)
                    .reported(
                            named("sizeInGB"),
                            Codecs.INTEGER,
                            DataDiskImage::sizeInGB,
                            DataDiskImage.Builder::sizeInGB));

    static final ObjectTable<StorageProfile, StorageProfile.Builder> STORAGE_PROFILE =
            new ObjectTable<>(() -> TableRows.<StorageProfile, StorageProfile.Builder>of(
                            StorageProfile::builder,
                            StorageProfile.Builder::build,
                            StorageProfile::unknownMembers,
                            StorageProfile.Builder::putUnknownMember)
                    .optional(
                            named("source").since(V2019_07_01),
                            GallerySources.OF_VERSION,
                            StorageProfile::source,
                            StorageProfile.Builder::source)
                    .optional(
                            named("osDiskImage"),
                            OS_DISK_IMAGE,
                            StorageProfile::osDiskImage,
                            StorageProfile.Builder::osDiskImage)
                    .list(
                            named("dataDiskImages"),
                            Codecs.objects(DATA_DISK_IMAGE),
                            StorageProfile::dataDiskImages,
                            StorageProfile.Builder::dataDiskImages));

    private GalleryStorageTables() {}
}
