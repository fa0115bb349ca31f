package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What happens to the build machine when something fails. Since api-version 2023-07-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ErrorHandling implements OpenObject {
    ErrorHandling() {}

    /** What happens when a customizer fails. If absent, the service removes the build machine. */
    public abstract Optional<BuildErrorReaction> onCustomizerError();

    /** What happens when a validator fails. If absent, the service removes the build machine. */
    public abstract Optional<BuildErrorReaction> onValidationError();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ErrorHandling}. */
    public static final class Builder extends ImmutableErrorHandling.Builder {
        Builder() {}
    }
}
