/**
 * Security of the virtual machines and disks that are created from an image version: UEFI keys and disk encryption.
 *
 * <p>Start from {@link io.github.aib4j.model.gallery.security.SecurityProfile} and {@link
 * io.github.aib4j.model.gallery.security.ImageEncryption}.
 */
@NullMarked
package io.github.aib4j.model.gallery.security;

import org.jspecify.annotations.NullMarked;
