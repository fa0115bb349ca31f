package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The encryption of a data disk.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class DataDiskEncryption implements OpenObject {
    DataDiskEncryption() {}

    /** The LUN of the data disk in the storage profile. */
    public abstract int lun();

    /** The disk encryption set with the key. */
    public abstract Optional<ResourceId> diskEncryptionSetId();

    /** The encryption for confidential virtual machines. Since api-version 2026-03-03. */
    public abstract Optional<DataDiskSecurity> securityProfile();

    /** Returns the encryption of a data disk with the key of this disk encryption set. */
    public static DataDiskEncryption of(int lun, ResourceId diskEncryptionSetId) {
        return builder().lun(lun).diskEncryptionSetId(diskEncryptionSetId).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link DataDiskEncryption}. A lun is required. */
    public static final class Builder extends ImmutableDataDiskEncryption.Builder {
        Builder() {}
    }
}
