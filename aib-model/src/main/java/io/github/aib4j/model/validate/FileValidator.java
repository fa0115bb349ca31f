package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Downloads a file that later checks need. Since api-version 2022-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class FileValidator implements Validator {
    FileValidator() {}

    @Value.Check
    void check() {
        LocalScript.checkFileStep(sourceUri());
    }

    /** The address of the file. */
    public abstract ContentUri sourceUri();

    /** The absolute path in the image. Its directory must exist; on Linux it must be below {@code /tmp}. */
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

    /** Builds {@link FileValidator}. An address and a destination are required. */
    public static final class Builder extends ImmutableFileValidator.Builder {
        Builder() {}
    }
}
