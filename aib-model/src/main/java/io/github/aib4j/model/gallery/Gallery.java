package io.github.aib4j.model.gallery;

import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.gallery.share.SharingStatus;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A Compute Gallery, which contains image definitions. {@code Gallery.in("westeurope")} is enough in most cases.
 *
 * <p>A gallery is immutable. The same type serves requests and responses.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class Gallery implements OpenObject {
    Gallery() {}

    /** The name as responses and files contain it; a request has it in its address. */
    public abstract Optional<String> name();

    /** The id. Set by the service, never sent. */
    public abstract Optional<GalleryId> id();

    /** The region of the resource. The service requires it (rule G22), but a file may lack it. */
    public abstract Optional<String> location();

    /** The tags. */
    public abstract Map<String, String> tags();

    /** The identities of the gallery. Since api-version 2024-03-03. */
    public abstract Optional<GalleryIdentity> identity();

    /** Who created and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** A description of the gallery. */
    public abstract Optional<String> description();

    /** The unique name that the service gives to the gallery. */
    public abstract Optional<GalleryIdentifier> identifier();

    /** How the gallery is shared. Since api-version 2020-09-30. */
    public abstract Optional<SharingProfile> sharingProfile();

    /** Whether deleted versions can be restored. Since api-version 2021-07-01. */
    public abstract Optional<SoftDeletePolicy> softDeletePolicy();

    /** The progress of its creation or change. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** The progress of sharing. Since api-version 2021-10-01. Set by the service, never sent. */
    public abstract Optional<SharingStatus> sharingStatus();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /**
     * The expressions that are left in a resource that was read from a deployment template, which alone evaluates them.
     * They stand as texts where texts belong, and where something else belongs in the unknown members, under the name of
     * the member, or as a value of an unknown type. A gallery with such a text is not sent. Empty for a value that was built.
     */
    @Value.Redacted
    public abstract Set<String> openExpressions();

    /** Returns a gallery in this region. */
    public static Gallery in(String location) {
        return builder().location(location).build();
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link Gallery}. */
    public static final class Builder extends ImmutableGallery.Builder {
        Builder() {}
    }
}
