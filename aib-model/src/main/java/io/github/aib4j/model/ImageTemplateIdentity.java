package io.github.aib4j.model;

import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The identity that the service uses for a template. The service accepts exactly one user-assigned identity,
 * and no custom domain names.
 *
 * <p>To read scripts and files from Azure Storage, the identity needs at least the role Storage Blob Data Reader there; they
 * then need neither public access nor a signature. The type {@code None} removes the identities of an existing template.
 *
 * <p>Since api-version 2019-05-01-preview; required since 2020-02-14.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplateIdentity implements OpenObject {
    ImageTemplateIdentity() {}

    /** The kind of identity. */
    public abstract Optional<IdentityType> type();

    /** The user-assigned identities, in insertion order. */
    public abstract Set<UserAssignedIdentityId> userAssignedIdentities();

    /** Returns an identity with the one user-assigned identity that the service accepts. */
    public static ImageTemplateIdentity userAssigned(UserAssignedIdentityId id) {
        return builder()
                .type(IdentityType.USER_ASSIGNED)
                .addUserAssignedIdentity(id)
                .build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ImageTemplateIdentity}. */
    public static final class Builder extends ImmutableImageTemplateIdentity.Builder {
        Builder() {}
    }
}
