package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** How a data disk is encrypted. */
@ModelStyle
@Value.Immutable
public abstract class DataDiskEncryption implements OpenObject {
    DataDiskEncryption() {}

    /** Which data disk: its LUN in the storage profile. */
    public abstract int lun();

    /** The disk encryption set that has the key. */
    public abstract Optional<ResourceId> diskEncryptionSetId();

    /** A data disk, with the key of that disk encryption set. */
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

    /** Builds {@link DataDiskEncryption}; {@code build} needs lun. */
    public static final class Builder extends ImmutableDataDiskEncryption.Builder {
        Builder() {}
    }
}
