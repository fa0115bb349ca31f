package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The results of checks of a version. Only the service sets it. Since api-version 2024-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ValidationsProfile implements OpenObject {
    ValidationsProfile() {}

    /** The entity tag of these results. */
    public abstract Optional<String> validationEtag();

    /** The checks. */
    public abstract List<ExecutedValidation> executedValidations();

    /** The attributes that the checks found. */
    public abstract List<PlatformAttribute> platformAttributes();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ValidationsProfile}. */
    public static final class Builder extends ImmutableValidationsProfile.Builder {
        Builder() {}
    }
}
