package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.VirtualMachineId;

/**
 * A virtual machine: its system disk and its data disks. Stop it before (rule G18).
 *
 * @param id the machine
 */
public record VirtualMachineGallerySource(VirtualMachineId id) implements GallerySource {}
