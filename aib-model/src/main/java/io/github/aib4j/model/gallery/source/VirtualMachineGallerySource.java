package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.VirtualMachineId;
import java.util.Objects;

/**
 * A virtual machine with its system disk and data disks. Stop it first (rule G18).
 *
 * @param id the id of the machine
 * @since 0.1.0
 */
public record VirtualMachineGallerySource(VirtualMachineId id) implements GallerySource {
    /** Requires an id. */
    public VirtualMachineGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
