package io.github.aib4j.model.gallery.publish;

import io.github.aib4j.model.style.ModelStyle;
import io.github.aib4j.model.value.OpenObject;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Additional replicas in a region with another storage account type. Since api-version 2024-03-03.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class AdditionalReplicaSet implements OpenObject {
    AdditionalReplicaSet() {}

    /** The storage account type of these replicas. */
    public abstract Optional<GalleryStorageAccountType> storageAccountType();

    /** The number of these replicas. */
    public abstract Optional<Integer> regionalReplicaCount();

    /** Returns this number of replicas with this storage account type. */
    public static AdditionalReplicaSet of(GalleryStorageAccountType storageAccountType, int replicas) {
        return builder()
                .storageAccountType(storageAccountType)
                .regionalReplicaCount(replicas)
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

    /** Builds {@link AdditionalReplicaSet}. */
    public static final class Builder extends ImmutableAdditionalReplicaSet.Builder {
        Builder() {}
    }
}
