package io.github.aib4j.model.gallery.source;

import io.github.aib4j.model.id.VirtualMachineId;
import java.util.Objects;

/**
 * A virtual machine: its system disk and its data disks. Stop it before (rule G18).
 *
 * @param id the machine
 */
public record VirtualMachineGallerySource(VirtualMachineId id) implements GallerySource {
    /** Refuses an id that is null. */
    public VirtualMachineGallerySource {
        Objects.requireNonNull(id, "The id of the source is null; give one");
    }
}
