package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedDiskId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.id.SnapshotId;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.value.ContentUri;
import java.util.Objects;
import java.util.Optional;

/**
 * The source of an image version. Its system disk has exactly one source (rule G05).
 *
 * <p>A virtual machine, a managed image or a version includes all its disks; a {@link GalleryDiskSource} is a single
 * disk.
 *
 * @since 0.1.0
 */
public sealed interface GallerySource
        permits CommunityImageGallerySource,
                GalleryDiskSource,
                ImageVersionGallerySource,
                ManagedImageGallerySource,
                SharedImageGallerySource,
                VirtualMachineGallerySource {

    /**
     * Whether the source is an empty object, as the service returns it for disks whose source is elsewhere (recorded).
     */
    default boolean isEmpty() {
        return false;
    }

    /** A virtual machine. */
    static VirtualMachineGallerySource virtualMachine(VirtualMachineId id) {
        return new VirtualMachineGallerySource(id);
    }

    /** A managed image. */
    static ManagedImageGallerySource managedImage(ManagedImageId id) {
        return new ManagedImageGallerySource(id);
    }

    /** A version of the same gallery or another one. */
    static ImageVersionGallerySource imageVersion(GalleryImageVersionId id) {
        return new ImageVersionGallerySource(id);
    }

    /** An image that is shared directly; see {@link SharedImageGallerySource}. */
    static SharedImageGallerySource sharedImage(SharedGalleryImageId id) {
        return new SharedImageGallerySource(id);
    }

    /** An image that is shared with everybody. */
    static CommunityImageGallerySource communityImage(CommunityGalleryImageId id) {
        return new CommunityImageGallerySource(id);
    }

    /** A managed disk. */
    static DiskGallerySource disk(ManagedDiskId id) {
        return new DiskGallerySource(id);
    }

    /** A snapshot of a managed disk. */
    static SnapshotGallerySource snapshot(SnapshotId id) {
        return new SnapshotGallerySource(id);
    }

    /** A VHD in a storage account. */
    static VhdGallerySource vhd(ContentUri uri, StorageAccountId account) {
        return new VhdGallerySource(uri, Optional.of(Objects.requireNonNull(account, "account")));
    }

    /** A VHD for api-versions before 2022-03-03, which have no member for its storage account. */
    static VhdGallerySource vhd(ContentUri uri) {
        return new VhdGallerySource(uri, Optional.empty());
    }
}
