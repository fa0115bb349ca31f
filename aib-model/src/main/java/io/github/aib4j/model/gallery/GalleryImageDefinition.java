package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An image definition, which holds what all versions of an image have in common.
 *
 * <pre>{@code
 * GalleryImageDefinition web = GalleryImageDefinition.generalized(
 *     "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu-24_04"));
 * }</pre>
 *
 * <p>A definition is immutable. The same type serves requests and responses.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageDefinition implements OpenObject {
    GalleryImageDefinition() {}

    /** The name as responses and files contain it; a request has it in its address. */
    public abstract Optional<String> name();

    /** The id. Set by the service, never sent. */
    public abstract Optional<GalleryImageId> id();

    /** The region of the resource. The service requires it (rule G22), but a file may lack it. */
    public abstract Optional<String> location();

    /** The tags. */
    public abstract Map<String, String> tags();

    /** Who created and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** The operating system, which must match every source (rule G08). */
    public abstract OsType osType();

    /** Whether the images are generalized or specialized, which must match every source (rule G07). */
    public abstract OsState osState();

    /** The VM generation, which must match every source (rule G09). Since api-version 2019-07-01. */
    public abstract Optional<HyperVGeneration> hyperVGeneration();

    /** The publisher, offer and sku of the image. */
    public abstract GalleryImageIdentifier identifier();

    /** The processor architecture. Since api-version 2021-10-01. */
    public abstract Optional<Architecture> architecture();

    /** The features of the image. Since api-version 2020-09-30. */
    public abstract List<GalleryImageFeature> features();

    /** Must be true when features change (rule X30). Since api-version 2024-03-03. */
    public abstract Optional<Boolean> allowUpdateImage();

    /** The purchase plan of the Marketplace image that this image derives from. */
    public abstract Optional<GalleryPurchasePlan> purchasePlan();

    /** The recommended size of virtual machines. */
    public abstract Optional<RecommendedMachine> recommended();

    /** What virtual machines must not use with this image. */
    public abstract Optional<Disallowed> disallowed();

    /** A description of the image. */
    public abstract Optional<String> description();

    /** The license terms. */
    public abstract Optional<String> eula();

    /** The address of the privacy statement. */
    public abstract Optional<ContentUri> privacyStatementUri();

    /** The address of the release notes. */
    public abstract Optional<ContentUri> releaseNoteUri();

    /** The date after which the image should no longer be used. */
    public abstract Optional<GalleryDate> endOfLifeDate();

    /** The progress of its creation or change. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /**
     * The expressions that are left in a resource that was read from a deployment template, which alone evaluates them.
     * They stand as texts where texts belong, and where something else belongs in the unknown members, under the name of
     * the member, or as a value of an unknown type. A definition with such a text is not sent. Empty for a value that was built.
     */
    @Value.Redacted
    public abstract Set<String> openExpressions();

    /**
     * Returns a definition for generalized images (sysprep, {@code waagent -deprovision}). Builds produce such images.
     */
    public static GalleryImageDefinition generalized(
            String location, OsType osType, GalleryImageIdentifier identifier) {
        return of(location, osType, OsState.GENERALIZED, identifier);
    }

    /** Returns a definition for specialized images, which keep the users and names of their machine. */
    public static GalleryImageDefinition specialized(
            String location, OsType osType, GalleryImageIdentifier identifier) {
        return of(location, osType, OsState.SPECIALIZED, identifier);
    }

    private static GalleryImageDefinition of(
            String location, OsType osType, OsState osState, GalleryImageIdentifier identifier) {
        return builder()
                .location(location)
                .osType(osType)
                .osState(osState)
                .identifier(identifier)
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

    /** Builds a {@link GalleryImageDefinition}. An osType, an osState and an identifier are required. */
    public static final class Builder extends ImmutableGalleryImageDefinition.Builder {
        Builder() {}
    }
}
