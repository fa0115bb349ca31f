package io.github.aib4j.model.gallery;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether deleted versions can be restored for a while. Since api-version 2021-07-01. */
@ModelStyle
@Value.Immutable
public abstract class SoftDeletePolicy implements OpenObject {
    SoftDeletePolicy() {}

    /** Whether soft deletion is enabled. */
    public abstract Optional<Boolean> isSoftDeleteEnabled();

    /** Returns a policy that lets deleted versions be restored. */
    public static SoftDeletePolicy enabled() {
        return builder().isSoftDeleteEnabled(true).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SoftDeletePolicy}. */
    public static final class Builder extends ImmutableSoftDeletePolicy.Builder {
        Builder() {}
    }
}
