package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** A check of a version; shown by the service alone. */
@ModelStyle
@Value.Immutable
public abstract class ExecutedValidation implements OpenObject {
    ExecutedValidation() {}

    /** Which check. */
    public abstract Optional<String> type();

    /** How it ended. */
    public abstract Optional<ValidationState> status();

    /** Which version of the check. */
    public abstract Optional<String> version();

    /** When. */
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
