package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The checks of the finished image, and what happens when one fails. Since api-version 2022-02-14.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class Validation implements OpenObject {
    Validation() {}

    /** The checks. They run in this order. */
    public abstract List<Validator> inVMValidations();

    /** Whether the image is distributed even if a check fails. If absent, false. */
    public abstract Optional<Boolean> continueDistributeOnFailure();

    /** Whether the build only checks the source, without customizing or distributing it. If absent, false. */
    public abstract Optional<Boolean> sourceValidationOnly();

    /** Returns these checks; the first failure ends the build. */
    public static Validation of(Validator... validators) {
        return builder().addInVMValidations(validators).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Validation}. */
    public static final class Builder extends ImmutableValidation.Builder {
        Builder() {}
    }
}
