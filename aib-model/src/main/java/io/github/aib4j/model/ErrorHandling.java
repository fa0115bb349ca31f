package io.github.aib4j.model;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** What becomes of the build machine when something fails. Since api-version 2023-07-01. */
@ModelStyle
@Value.Immutable
public abstract class ErrorHandling implements OpenObject {
    ErrorHandling() {}

    /** When a step fails; cleaned up if absent. */
    public abstract Optional<BuildErrorReaction> onCustomizerError();

    /** When a check fails; cleaned up if absent. */
    public abstract Optional<BuildErrorReaction> onValidationError();

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ErrorHandling}. */
    public static final class Builder extends ImmutableErrorHandling.Builder {
        Builder() {}
    }
}
