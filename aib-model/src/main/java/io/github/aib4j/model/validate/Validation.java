package io.github.aib4j.model.validate;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** The checks of the finished image, and what to do when one fails. Since api-version 2022-02-14. */
@ModelStyle
@Value.Immutable
public abstract class Validation implements OpenObject {
    Validation() {}

    /** The checks, in the order in which they run. */
    public abstract List<Validator> inVMValidations();

    /** Whether the image is distributed although a check failed; false if absent. */
    public abstract Optional<Boolean> continueDistributeOnFailure();

    /** Whether the source is only checked, and neither customized nor distributed; false if absent. */
    public abstract Optional<Boolean> sourceValidationOnly();

    /** These checks, the first failure of which ends the build. */
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
