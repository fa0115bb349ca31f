package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.IdentityPrincipal;
import io.github.aib4j.model.value.OpenObject;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The identities of a gallery. Since api-version 2024-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryIdentity implements OpenObject {
    GalleryIdentity() {}

    /** The kind of identities. */
    public abstract Optional<GalleryIdentityType> type();

    /** The user-assigned identities, and what the service reports about each. In a request, use an empty principal. */
    public abstract Map<UserAssignedIdentityId, IdentityPrincipal> userAssignedIdentities();

    /** The principal id of the system-assigned identity. Set by the service, never sent. */
    public abstract Optional<String> principalId();

    /** The tenant of the system-assigned identity. Set by the service, never sent. */
    public abstract Optional<String> tenantId();

    /** Returns a system-assigned identity, which the service creates. */
    public static GalleryIdentity systemAssigned() {
        return builder().type(GalleryIdentityType.SYSTEM_ASSIGNED).build();
    }

    /** Returns these user-assigned identities. */
    public static GalleryIdentity userAssigned(UserAssignedIdentityId... ids) {
        Builder identity = builder().type(GalleryIdentityType.USER_ASSIGNED);
        for (UserAssignedIdentityId id : ids) {
            identity.putUserAssignedIdentity(id, IdentityPrincipal.builder().build());
        }
        return identity.build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryIdentity}. */
    public static final class Builder extends ImmutableGalleryIdentity.Builder {
        Builder() {}
    }
}
