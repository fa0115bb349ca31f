package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A check of a version. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ExecutedValidation implements OpenObject {
    ExecutedValidation() {}

    /** The type of the check. */
    public abstract Optional<String> type();

    /** The result of the check. */
    public abstract Optional<ValidationState> status();

    /** The version of the check. */
    public abstract Optional<String> version();

    /** When the check was executed. */
    public abstract Optional<GalleryDate> executionTime();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ExecutedValidation}. */
    public static final class Builder extends ImmutableExecutedValidation.Builder {
        Builder() {}
    }
}
