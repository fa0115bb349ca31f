package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Downloads a file into the image, on Linux and Windows. Since api-version 2019-05-01-preview.
 *
 * <p>Only for one small file, under 20 MB: download larger ones in a script, and pack directories into an archive. A failed
 * download fails the step; the reason is in {@code customization.log}.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class FileCustomizer implements Customizer {
    FileCustomizer() {}

    @Value.Check
    void check() {
        LocalScript.checkFileStep(sourceUri());
    }

    /** The address of the file: public, or in Azure Storage that the template's identity can read. */
    public abstract ContentUri sourceUri();

    /**
     * The absolute path in the image, including the file name. Its directory must exist; create it in an earlier step. On
     * Linux it must be below {@code /tmp}; on Windows any path is possible.
     */
    public abstract String destination();

    /** The checksum that the file must have. If absent, the service computes it. */
    public abstract Optional<Sha256Checksum> sha256Checksum();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link FileCustomizer}. An address and a destination are required. */
    public static final class Builder extends ImmutableFileCustomizer.Builder {
        Builder() {}
    }
}
