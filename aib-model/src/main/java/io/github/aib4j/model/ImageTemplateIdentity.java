package io.github.aib4j.model;

import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * As whom the service works for a template. The service takes exactly one user-assigned identity; custom domain names are
 * not supported. To read scripts and files from Azure Storage, it needs the role Storage Blob Data Reader there; they need
 * neither public access nor a signature then. The type None takes the identities of an existing template away.
 *
 * <p>Since api-version 2019-05-01-preview; required since 2020-02-14.
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplateIdentity implements OpenObject {
    ImageTemplateIdentity() {}

    /** Whether there is an identity. */
    public abstract Optional<IdentityType> type();

    /** The identities, in the order in which they were given. */
    public abstract Set<UserAssignedIdentityId> userAssignedIdentities();

    /** The one user-assigned identity that the service takes. */
    public static ImageTemplateIdentity userAssigned(UserAssignedIdentityId id) {
        return builder()
                .type(IdentityType.USER_ASSIGNED)
                .addUserAssignedIdentity(id)
                .build();
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ImageTemplateIdentity}. */
    public static final class Builder extends ImmutableImageTemplateIdentity.Builder {
        Builder() {}
    }
}
