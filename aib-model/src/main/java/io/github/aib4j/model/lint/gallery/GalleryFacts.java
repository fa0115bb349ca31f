package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.GalleryPurchasePlan;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.style.ModelStyle;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the caller knows about a definition or version and the resources around it. All of it is optional.
 *
 * <p>A rule finds nothing if a fact that it needs is missing. Nothing is looked up.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryFacts {
    GalleryFacts() {}

    /** The subscription of the gallery. If there is an id, the id decides. */
    public abstract Optional<String> subscriptionId();

    /** The existing image definition: the one of the version, or the one that a request changes. */
    public abstract Optional<GalleryImageDefinition> imageDefinition();

    /** The identifiers of the gallery's other image definitions. */
    public abstract List<GalleryImageIdentifier> otherIdentifiers();

    /** All or some existing versions of the image definition; those without a name are ignored. */
    public abstract List<GalleryImageVersion> versions();

    /** Whether the request creates a new version instead of changing an existing one. The default is false. */
    @Value.Default
    public boolean mustBeNew() {
        return false;
    }

    /** The region of the source, in either spelling. */
    public abstract Optional<String> sourceRegion();

    /** The operating system of the source. */
    public abstract Optional<OsType> sourceOsType();

    /** Whether the source is generalized or specialized. */
    public abstract Optional<OsState> sourceOsState();

    /** The VM generation of the source. */
    public abstract Optional<HyperVGeneration> sourceHyperVGeneration();

    /** The purchase plan of the Marketplace image that the source derives from. */
    public abstract Optional<GalleryPurchasePlan> sourcePurchasePlan();

    /** The security type of the source machine or disk, such as {@code TrustedLaunch} or {@code ConfidentialVM}. */
    public abstract Optional<String> sourceSecurityType();

    /** Whether the source has unmanaged disks, which Azure retired on 31 March 2026. */
    public abstract Optional<Boolean> sourceHasUnmanagedDisks();

    /** Whether the source machine is stopped or deallocated. */
    public abstract Optional<Boolean> sourceStopped();

    /** The sizes of the data disks in gibibytes, by LUN. */
    public abstract Map<Integer, Integer> dataDiskSizes();

    /** The time with which end-of-life dates are compared. */
    public abstract Optional<Instant> now();

    /** Returns no facts. */
    public static GalleryFacts none() {
        return builder().build();
    }

    /** Creates a builder without facts. */
    public static Builder builder() {
        return new Builder();
    }

    /** Creates a builder that starts with this value. */
    public final Builder toBuilder() {
        return builder().from(this);
    }

    /** Builds {@link GalleryFacts}. */
    public static final class Builder extends ImmutableGalleryFacts.Builder {
        Builder() {}
    }
}
