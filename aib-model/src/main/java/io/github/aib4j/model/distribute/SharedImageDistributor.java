package io.github.aib4j.model.distribute;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.style.ModelStyle;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A new version of an image in a Compute Gallery.
 *
 * <p>A gallery is in one region, and its versions are copied to others. The template may be in another region than the
 * gallery; the build takes longer then.
 */
@ModelStyle
@Value.Immutable
public abstract non-sealed class SharedImageDistributor implements Distributor {
    SharedImageDistributor() {}

    /** The image definition, which must exist; with a version number only since api-version 2020-02-14. */
    public abstract GalleryImageId galleryImageId();

    /**
     * The regions that are to have the version, among them the one in which the gallery is. Each further region lengthens
     * the build, which ends when replication has. Required before api-version 2022-07-01, one way of two since.
     */
    public abstract List<String> replicationRegions();

    /** Whether the version is passed over when a machine asks for the latest; false if absent. Since 2020-02-14. */
    public abstract Optional<Boolean> excludeFromLatest();

    /** The storage of the version, for all replication regions. Since api-version 2020-02-14. */
    public abstract Optional<StorageAccountType> storageAccountType();

    /** The regions that are to have the version, each with its own settings. Since api-version 2022-07-01. */
    public abstract List<TargetRegion> targetRegions();

    /** How the service numbers the version; by the time if absent. Since api-version 2022-07-01. */
    public abstract Optional<ImageVersioning> versioning();

    /** How the version is replicated; fully if absent. Since api-version 2025-10-01. */
    public abstract Optional<ReplicationMode> replicationMode();

    @Value.Check
    void check() {
        if (!replicationRegions().isEmpty() && !targetRegions().isEmpty()) {
            throw new IllegalStateException("Gallery target '" + runOutputName()
                    + "' has replication regions and target regions; give one of the two");
        }
    }

    /** A builder without any part set. */
    public static Builder builder() {
        return new Builder();
    }

    /** A builder that starts from this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link SharedImageDistributor}; {@code build} needs a run output name and a gallery image. */
    public static final class Builder extends ImmutableSharedImageDistributor.Builder {
        Builder() {}
    }
}
