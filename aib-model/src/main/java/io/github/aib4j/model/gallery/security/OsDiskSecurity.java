package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The encryption of the system disk of a confidential virtual machine. Since api-version 2021-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class OsDiskSecurity implements OpenObject {
    OsDiskSecurity() {}

    /** What is encrypted. */
    public abstract Optional<ConfidentialVmEncryptionType> confidentialVmEncryptionType();

    /** The disk encryption set with the key. */
    public abstract Optional<ResourceId> secureVmDiskEncryptionSetId();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link OsDiskSecurity}. */
    public static final class Builder extends ImmutableOsDiskSecurity.Builder {
        Builder() {}
    }
}
