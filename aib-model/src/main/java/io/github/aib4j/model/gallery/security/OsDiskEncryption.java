package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The encryption of the system disk.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class OsDiskEncryption implements OpenObject {
    OsDiskEncryption() {}

    /** The disk encryption set with the key. */
    public abstract Optional<ResourceId> diskEncryptionSetId();

    /** The encryption for confidential virtual machines. Since api-version 2021-10-01. */
    public abstract Optional<OsDiskSecurity> securityProfile();

    /** Returns the encryption with the key of this disk encryption set. */
    public static OsDiskEncryption of(ResourceId diskEncryptionSetId) {
        return builder().diskEncryptionSetId(diskEncryptionSetId).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link OsDiskEncryption}. */
    public static final class Builder extends ImmutableOsDiskEncryption.Builder {
        Builder() {}
    }
}
