package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A result of the checks of a version. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class PlatformAttribute implements OpenObject {
    PlatformAttribute() {}

    /** The name of the attribute. */
    public abstract Optional<String> name();

    /** The value of the attribute. */
    public abstract Optional<String> value();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link PlatformAttribute}. */
    public static final class Builder extends ImmutablePlatformAttribute.Builder {
        Builder() {}
    }
}
