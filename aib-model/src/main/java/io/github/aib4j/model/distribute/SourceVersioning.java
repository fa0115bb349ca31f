package io.github.aib4j.model.distribute;

import io.github.aib4j.model.style.ModelStyle;
import org.immutables.value.Value;

/**
 * The same number as the version of the source.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class SourceVersioning implements ImageVersioning {
    SourceVersioning() {}

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SourceVersioning}. */
    public static final class Builder extends ImmutableSourceVersioning.Builder {
        Builder() {}
    }
}
