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
import org.immutables.value.Value;

/**
 * An image definition: what all versions of an image have in common.
 *
 * <pre>{@code
 * GalleryImageDefinition web = GalleryImageDefinition.generalized(
 *     "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu-24_04"));
 * }</pre>
 *
 * <p>A definition is immutable. It serves both ways: the same type is sent and reported.
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryImageDefinition implements OpenObject {
    GalleryImageDefinition() {}

    /** Its name, as answers and files have it; a request has it in its address. */
    public abstract Optional<String> name();

    /** Its id. Set by the service, never sent. */
    public abstract Optional<GalleryImageId> id();

    /** The region in which it is kept; the service wants it (rule G22), though a file may lack it. */
    public abstract Optional<String> location();

    /** Its tags. */
    public abstract Map<String, String> tags();

    /** Who made and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** Its operating system, that of every source (rule G08). */
    public abstract OsType osType();

    /** Whether its sources are made ready for new machines (rule G07). */
    public abstract OsState osState();

    /** The generation of its machines, that of every source (rule G09). Since api-version 2019-07-01. */
    public abstract Optional<HyperVGeneration> hyperVGeneration();

    /** What it is found by. */
    public abstract GalleryImageIdentifier identifier();

    /** The processor of its machines. Since api-version 2021-10-01. */
    public abstract Optional<Architecture> architecture();

    /** What it can do. Since api-version 2020-09-30. */
    public abstract List<GalleryImageFeature> features();

    /** Must be true when features are changed (rule X30). Since api-version 2024-03-03. */
    public abstract Optional<Boolean> allowUpdateImage();

    /** The plan of the Marketplace image it stems from. */
    public abstract Optional<GalleryPurchasePlan> purchasePlan();

    /** Which machines it is meant for. */
    public abstract Optional<RecommendedMachine> recommended();

    /** What its machines must not use. */
    public abstract Optional<Disallowed> disallowed();

    /** What it is for. */
    public abstract Optional<String> description();

    /** The terms of use. */
    public abstract Optional<String> eula();

    /** What is said of privacy. */
    public abstract Optional<ContentUri> privacyStatementUri();

    /** What is new. */
    public abstract Optional<ContentUri> releaseNoteUri();

    /** After which it should no longer be used. */
    public abstract Optional<GalleryDate> endOfLifeDate();

    /** How far its creation or change is. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** As {@link #unknownMembers()}, of what lies in {@code properties}. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** A definition for images that are made ready for new machines (sysprep, {@code waagent -deprovision}), as builds are. */
    public static GalleryImageDefinition generalized(
            String location, OsType osType, GalleryImageIdentifier identifier) {
        return of(location, osType, OsState.GENERALIZED, identifier);
    }

    /** A definition for images that are machines as they were, with their users and names. */
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

    /** Builds {@link GalleryImageDefinition}; {@code build} needs osType, osState, identifier. */
    public static final class Builder extends ImmutableGalleryImageDefinition.Builder {
        Builder() {}
    }
}
