package io.github.aib4j.model.customize;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Runs a script, or commands that stand in the template, in a shell; Linux images only.
 *
 * <p>Exactly one of {@link #inline()} and {@link #scriptUri()} is given. The commands can be read by everyone who may
 * read the template, so they are no place for secrets; {@code toString} leaves them out all the same.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class ShellCustomizer implements Customizer {
    ShellCustomizer() {}

    /** The command lines; empty if a script is downloaded. Since api-version 2019-02-01-preview. */
    @Value.Redacted
    public abstract List<String> inline();

    /** Where the script is. Named {@code script} up to api-version 2019-02-01-preview. */
    public abstract Optional<ContentUri> scriptUri();

    /** What the script's checksum must be; the service computes it if absent. Since api-version 2019-05-01-preview. */
    public abstract Optional<Sha256Checksum> sha256Checksum();

    @Value.Check
    void check() {
        if (inline().isEmpty() == scriptUri().isEmpty()) {
            throw new IllegalStateException("Shell step"
                    + name().map(n -> " '" + n + "'").orElse("")
                    + (inline().isEmpty() ? " has neither commands nor a script" : " has both commands and a script")
                    + "; give exactly one of inline and scriptUri");
        }
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ShellCustomizer}; {@code build} refuses a step with commands and a script, or with neither. */
    public static final class Builder extends ImmutableShellCustomizer.Builder {
        Builder() {}
    }
}
