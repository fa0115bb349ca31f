package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.gallery.security.ImageEncryption;
import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A location outside the regions that receives a version. Since api-version 2021-10-01.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class TargetExtendedLocation implements OpenObject {
    TargetExtendedLocation() {}

    /** The region that the location belongs to. */
    public abstract Optional<String> name();

    /** The location. */
    public abstract Optional<GalleryExtendedLocation> extendedLocation();

    /** The number of replicas. */
    public abstract Optional<Integer> extendedLocationReplicaCount();

    /** The storage account type in this location. */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /** The disk encryption in this location. */
    public abstract Optional<ImageEncryption> encryption();

    /** Creates an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link TargetExtendedLocation}. */
    public static final class Builder extends ImmutableTargetExtendedLocation.Builder {
        Builder() {}
    }
}
