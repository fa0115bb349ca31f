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
 * An image template as it stands in Azure: what was sent, and what the service adds to it.
 *
 * <p>The service rewrites what it was sent: it fills in {@code 0}, {@code ""} and {@code {}} where members were left
 * out, and writes ids in other letter cases.
 */
@ModelStyle
@Value.Immutable
public abstract class ImageTemplateResource {
    ImageTemplateResource() {}

    /** The id of the template. */
    public abstract ImageTemplateId id();

    /** The name of the template. */
    public abstract String name();

    /** What a user may set, as the service gives it back. */
    public abstract ImageTemplate template();

    /** How far its creation, change or deletion is; stays {@code Succeeded} while a build runs. */
    public abstract Optional<ProvisioningState> provisioningState();

    /** Why it could not be created. */
    public abstract Optional<ProvisioningError> provisioningError();

    /** The state of its last build; absent until there was one. */
    public abstract Optional<RunStatus> lastRunStatus();

    /** The version of the source that {@code latest} stood for. Since api-version 2021-10-01. */
    public abstract Optional<String> exactSourceVersion();

    /** The resource group in which the service keeps logs and the build machine. Since api-version 2022-02-14. */
    public abstract Optional<String> exactStagingResourceGroup();

    /** What the service knows of the template's identities. */
    public abstract Map<UserAssignedIdentityId, IdentityPrincipal> identityPrincipals();

    /** Who made and changed the template. Since api-version 2021-10-01. */
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

    /** A builder without any part set; for tests and stubs. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ImageTemplateResource}. */
    public static final class Builder extends ImmutableImageTemplateResource.Builder {
        Builder() {}
    }
}
