package io.github.aib4j.model.gallery.security;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The encryption of a version's disks in a region. Since api-version 2019-12-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageEncryption implements OpenObject {
    ImageEncryption() {}

    /** The encryption of the system disk. */
    public abstract Optional<OsDiskEncryption> osDiskImage();

    /** The encryption of the data disks. */
    public abstract List<DataDiskEncryption> dataDiskImages();

    /** Returns the encryption with these keys. */
    public static ImageEncryption of(OsDiskEncryption osDisk, DataDiskEncryption... dataDisks) {
        return builder().osDiskImage(osDisk).addDataDiskImages(dataDisks).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ImageEncryption}. */
    public static final class Builder extends ImmutableImageEncryption.Builder {
        Builder() {}
    }
}
