package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.source.CommunityImageGallerySource;
import io.github.aib4j.model.gallery.source.DiskGallerySource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.ImageVersionGallerySource;
import io.github.aib4j.model.gallery.source.ManagedImageGallerySource;
import io.github.aib4j.model.gallery.source.SharedImageGallerySource;
import io.github.aib4j.model.gallery.source.SnapshotGallerySource;
import io.github.aib4j.model.gallery.source.VhdGallerySource;
import io.github.aib4j.model.gallery.source.VirtualMachineGallerySource;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.ResourceId;
import java.util.Optional;

/** The ids and names of sources. */
final class SourceIds {
    private SourceIds() {}

    /** The id of a source that has one. */
    static Optional<ResourceId> id(GallerySource source) {
        if (source instanceof VirtualMachineGallerySource machine) {
            return Optional.of(machine.id());
        }
        if (source instanceof ManagedImageGallerySource image) {
            return Optional.of(image.id());
        }
        if (source instanceof ImageVersionGallerySource version) {
            return Optional.of(version.id());
        }
        if (source instanceof DiskGallerySource disk) {
            return Optional.of(disk.id());
        }
        return source instanceof SnapshotGallerySource snapshot ? Optional.of(snapshot.id()) : Optional.empty();
    }

    /** The text of a source for messages, without signatures; empty if its kind is not known. */
    static Optional<String> text(GallerySource source) {
        if (source instanceof VhdGallerySource vhd) {
            return Optional.of(vhd.uri().uri().isEmpty() ? vhd.uri().toString() : withoutQuery(vhd));
        }
        return reference(source)
                .map(GalleryImageReference::text)
                .or(() -> id(source).map(ResourceId::text));
    }

    /** The id of an image in somebody else's gallery. */
    private static Optional<GalleryImageReference> reference(GallerySource source) {
        if (source instanceof SharedImageGallerySource image) {
            return Optional.of(image.id());
        }
        return source instanceof CommunityImageGallerySource image ? Optional.of(image.id()) : Optional.empty();
    }

    /** The address of a VHD without its signature, which does not identify it. */
    private static String withoutQuery(VhdGallerySource vhd) {
        return vhd.uri().toString().replaceFirst("[?#].*", "");
    }

    /** Whether the two are known not to be the same thing. */
    static boolean areDifferent(GallerySource one, GallerySource other) {
        Optional<String> first = text(one);
        Optional<String> second = text(other);
        return first.isPresent() && second.isPresent() && !first.get().equalsIgnoreCase(second.get());
    }
}
