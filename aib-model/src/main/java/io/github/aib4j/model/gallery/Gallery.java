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
import org.immutables.value.Value;

/**
 * A Compute Gallery: it holds image definitions. {@code Gallery.in("westeurope")} is all that most need.
 *
 * <p>A gallery is immutable. It serves both ways: the same type is sent and reported.
 */
@ModelStyle
@Value.Immutable
public abstract class Gallery implements OpenObject {
    Gallery() {}

    /** Its name, as answers and files have it; a request has it in its address. */
    public abstract Optional<String> name();

    /** Its id. Set by the service, never sent. */
    public abstract Optional<GalleryId> id();

    /** The region in which it is kept; the service wants it (rule G22), though a file may lack it. */
    public abstract Optional<String> location();

    /** Its tags. */
    public abstract Map<String, String> tags();

    /** As whom it acts. Since api-version 2024-03-03. */
    public abstract Optional<GalleryIdentity> identity();

    /** Who made and changed it. Since api-version 2024-03-03. Set by the service, never sent. */
    public abstract Optional<SystemData> systemData();

    /** What it is for. */
    public abstract Optional<String> description();

    /** What the service calls it by itself. */
    public abstract Optional<GalleryIdentifier> identifier();

    /** With whom it is shared. Since api-version 2020-09-30. */
    public abstract Optional<SharingProfile> sharingProfile();

    /** Whether deleted versions can be restored. Since api-version 2021-07-01. */
    public abstract Optional<SoftDeletePolicy> softDeletePolicy();

    /** How far its creation or change is. Set by the service, never sent. */
    public abstract Optional<GalleryProvisioningState> provisioningState();

    /** How far sharing is. Since api-version 2021-10-01. Set by the service, never sent. */
    public abstract Optional<SharingStatus> sharingStatus();

    /** As {@link #unknownMembers()}, of what lies in {@code properties}. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** A gallery that is kept in that region. */
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
