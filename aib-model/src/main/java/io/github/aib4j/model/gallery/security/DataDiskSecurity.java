package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The encryption of a data disk of a confidential virtual machine. Since api-version 2026-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class DataDiskSecurity implements OpenObject {
    DataDiskSecurity() {}

    /** What is encrypted. Only {@link ConfidentialVmEncryptionType#DATA_DISK_ENCRYPTED_WITH_CMK} is documented for data disks. */
    public abstract Optional<ConfidentialVmEncryptionType> confidentialVmEncryptionType();

    /** The disk encryption set with the key. */
    public abstract Optional<ResourceId> secureVmDiskEncryptionSetId();

    /** Returns the encryption with the key of this disk encryption set, the one that is documented for data disks. */
    public static DataDiskSecurity withCustomerKey(ResourceId secureVmDiskEncryptionSetId) {
        return builder()
                .confidentialVmEncryptionType(ConfidentialVmEncryptionType.DATA_DISK_ENCRYPTED_WITH_CMK)
                .secureVmDiskEncryptionSetId(secureVmDiskEncryptionSetId)
                .build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link DataDiskSecurity}. */
    public static final class Builder extends ImmutableDataDiskSecurity.Builder {
        Builder() {}
    }
}
