package io.github.aib4j.model.gallery.share;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a gallery is shared. Since api-version 2020-09-30.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SharingProfile implements OpenObject {
    SharingProfile() {}

    /** Who can use the gallery. */
    public abstract Optional<SharingPermission> permissions();

    /** The subscriptions and tenants that can use the gallery. Set by the service, never sent. */
    public abstract List<SharingProfileGroup> groups();

    /** The public information about the gallery. Since api-version 2021-10-01. */
    public abstract Optional<CommunityGalleryInfo> communityGalleryInfo();

    /** Returns a profile with this permission. */
    public static SharingProfile with(SharingPermission permissions) {
        return builder().permissions(permissions).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SharingProfile}. */
    public static final class Builder extends ImmutableSharingProfile.Builder {
        Builder() {}
    }
}
