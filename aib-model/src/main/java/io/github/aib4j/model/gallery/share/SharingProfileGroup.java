package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Subscriptions or tenants that can use a gallery. Only the service sets it.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SharingProfileGroup implements OpenObject {
    SharingProfileGroup() {}

    /** The kind of members. */
    public abstract Optional<SharingGroupType> type();

    /** The ids of the members. */
    public abstract List<String> ids();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SharingProfileGroup}. */
    public static final class Builder extends ImmutableSharingProfileGroup.Builder {
        Builder() {}
    }
}
