package io.github.aib4j.model.run;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.update.TemplateUpdateEditor;
import io.github.aib4j.model.value.IdentityPrincipal;
import io.github.aib4j.model.value.SystemData;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An image template as it exists in Azure: what was sent, and what the service adds.
 *
 * <p>The service changes what it receives. It fills in {@code 0}, {@code ""} and {@code {}} for absent members, and
 * changes the letter case of ids.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplateResource {
    ImageTemplateResource() {}

    /** The id of the template. */
    public abstract ImageTemplateId id();

    /** The name of the template. */
    public abstract String name();

    /** The part that a user may set, as the service returns it. */
    public abstract ImageTemplate template();

    /** The progress of the template's creation, change or deletion. It stays {@code Succeeded} while a build runs. */
    public abstract Optional<ProvisioningState> provisioningState();

    /** Why the service could not create the template. */
    public abstract Optional<ProvisioningError> provisioningError();

    /** The state of the last build. Absent before the first build. */
    public abstract Optional<RunStatus> lastRunStatus();

    /** The version of the source to which {@code latest} was resolved. Since api-version 2021-10-01. */
    public abstract Optional<String> exactSourceVersion();

    /** The resource group in which the service keeps logs and the build machine. Since api-version 2022-02-14. */
    public abstract Optional<String> exactStagingResourceGroup();

    /** What the service reports about the template's identities. */
    public abstract Map<UserAssignedIdentityId, IdentityPrincipal> identityPrincipals();

    /** Who created and changed the template. Since api-version 2021-10-01. */
    public abstract Optional<SystemData> systemData();

    /**
     * Whether this is the template that was sent, apart from what the service fills in: its defaults, checksums that were
     * left to it, and versioning by the source, which reads back as if there were none (recorded).
     */
    public final boolean isAsSent(ImageTemplate sent) {
        return new SentTemplate(sent).isReadAs(template());
    }

    /** A change to this template, from what it was when it was read. */
    public final TemplateUpdateEditor update() {
        return TemplateUpdate.of(template());
    }

    /** Creates an empty builder, for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link ImageTemplateResource}. */
    public static final class Builder extends ImmutableImageTemplateResource.Builder {
        Builder() {}
    }
}
