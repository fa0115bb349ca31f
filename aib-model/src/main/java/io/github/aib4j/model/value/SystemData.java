package io.github.aib4j.model.value;

import io.github.aib4j.model.style.ModelStyle;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Who created and changed a resource, and when. Templates have it since api-version 2021-10-01, galleries since
 * 2024-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SystemData implements OpenObject {
    SystemData() {}

    /** Who created the resource. */
    public abstract Optional<String> createdBy();

    /** The kind of caller that created the resource, such as {@code User} or {@code Application}. */
    public abstract Optional<String> createdByType();

    /** When the resource was created. */
    public abstract Optional<Instant> createdAt();

    /** Who last changed the resource. */
    public abstract Optional<String> lastModifiedBy();

    /** The kind of caller that last changed the resource. */
    public abstract Optional<String> lastModifiedByType();

    /** When the resource was last changed. */
    public abstract Optional<Instant> lastModifiedAt();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SystemData}. */
    public static final class Builder extends ImmutableSystemData.Builder {
        Builder() {}
    }
}
