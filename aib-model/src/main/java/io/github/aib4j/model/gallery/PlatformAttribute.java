package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** What a check found out about a version; shown by the service alone. */
@ModelStyle
@Value.Immutable
public abstract class PlatformAttribute implements OpenObject {
    PlatformAttribute() {}

    /** What. */
    public abstract Optional<String> name();

    /** How it is. */
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
