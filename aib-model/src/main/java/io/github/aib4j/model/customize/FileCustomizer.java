package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Downloads a file into the image, on Linux and Windows. Since api-version 2019-05-01-preview.
 *
 * <p>One file, and a small one: under 20 MB. Fetch larger ones in a script, and pack a folder into an archive. A download
 * that fails fails the step; why is in {@code customization.log}.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class FileCustomizer implements Customizer {
    FileCustomizer() {}

    /** Where the file is: a public address, or Azure Storage that the template's identity may read. */
    public abstract Optional<ContentUri> sourceUri();

    /**
     * The absolute path in the image, file name included. Its directory must exist: make it in a step before. On Linux it is
     * below {@code /tmp}; Windows has no such limit.
     */
    public abstract Optional<String> destination();

    /** What the file's checksum must be; the service computes it if absent. */
    public abstract Optional<Sha256Checksum> sha256Checksum();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link FileCustomizer}. */
    public static final class Builder extends ImmutableFileCustomizer.Builder {
        Builder() {}
    }
}
