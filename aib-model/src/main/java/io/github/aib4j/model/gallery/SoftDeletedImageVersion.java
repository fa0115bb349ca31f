package io.github.aib4j.model.gallery;

import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.model.value.OpenObject;
import io.github.aib4j.model.value.SystemData;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An image version in the recycle bin of its gallery: deleted, but not yet gone. Since api-version 2024-03-03. Only the
 * service sets it.
 *
 * <p>Until {@link #consumptionEndTime} virtual machines can still be made from it by its exact name, but it is never the
 * latest version; until {@link #hardDeletionTargetTime} it can be restored (documented); then it is gone. We assume that
 * an entry is listed, and can be restored, until the second time. With an older api-version than 2026-03-03, the service
 * does not return the two times.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class SoftDeletedImageVersion implements OpenObject {
    SoftDeletedImageVersion() {}

    /** The name of the version. */
    public abstract Optional<String> name();

    /** The id of the entry in the recycle bin. */
    public abstract Optional<ResourceId> id();

    /** The region of the version. */
    public abstract Optional<String> location();

    /** The tags of the version. No recorded response contains them. */
    public abstract Map<String, String> tags();

    /** Who deleted it. No recorded response contains it. */
    public abstract Optional<SystemData> systemData();

    /** The id of the version before its deletion. */
    public abstract Optional<GalleryImageVersionId> resourceArmId();

    /** The kind of the deleted resource. */
    public abstract Optional<SoftDeletedArtifactType> softDeletedArtifactType();

    /** When its deletion began. */
    public abstract Optional<GalleryDate> softDeletedTime();

    /**
     * Until when it can be used: the time of its deletion plus the retention period that the gallery had at that time. Since
     * api-version 2026-03-03.
     */
    public abstract Optional<GalleryDate> consumptionEndTime();

    /**
     * When it will be gone: the end of its use plus the grace period that the gallery had when it was deleted. Since
     * api-version 2026-03-03.
     */
    public abstract Optional<GalleryDate> hardDeletionTargetTime();

    /** Members of {@code properties} that have no accessor here. */
    @Value.Redacted
    public abstract Map<String, JsonValue> unknownProperties();

    /** The version number, if the name is one. */
    public final Optional<ImageVersionNumber> number() {
        return name().flatMap(ImageVersionNumber::find);
    }

    /** Whether virtual machines can be made from it at this time; empty if the service did not say until when. */
    public final Optional<Boolean> isConsumableAt(Instant time) {
        return consumptionEndTime().flatMap(GalleryDate::instant).map(Objects.requireNonNull(time, "time")::isBefore);
    }

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds a {@link SoftDeletedImageVersion}. */
    public static final class Builder extends ImmutableSoftDeletedImageVersion.Builder {
        Builder() {}
    }
}
