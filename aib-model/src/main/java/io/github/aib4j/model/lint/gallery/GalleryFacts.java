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
 * What the caller knows of the surroundings of a definition or a version; all of it may be missing.
 *
 * <p>A rule that needs a fact which is not given finds nothing. Nothing is looked up.
 */
@ModelStyle
@Value.Immutable
public abstract class GalleryFacts {
    GalleryFacts() {}

    /** The subscription of the gallery; said by the id, where one is given. */
    public abstract Optional<String> subscriptionId();

    /** The image definition as the service has it: that of the version, or the one that a request is to change. */
    public abstract Optional<GalleryImageDefinition> imageDefinition();

    /** What the gallery's other image definitions are found by. */
    public abstract List<GalleryImageIdentifier> otherIdentifiers();

    /** The versions of the image definition as the service has them, or some of them; those without a name are passed over. */
    public abstract List<GalleryImageVersion> versions();

    /** Whether the request is to make a version that is not there yet, and not to change one; false unless it is said. */
    @Value.Default
    public boolean mustBeNew() {
        return false;
    }

    /** The region of the source, under either of its spellings. */
    public abstract Optional<String> sourceRegion();

    /** The operating system of the source. */
    public abstract Optional<OsType> sourceOsType();

    /** Whether the source was made ready for new machines. */
    public abstract Optional<OsState> sourceOsState();

    /** The generation of the source. */
    public abstract Optional<HyperVGeneration> sourceHyperVGeneration();

    /** The plan of the Marketplace image from which the source stems. */
    public abstract Optional<GalleryPurchasePlan> sourcePurchasePlan();

    /** Whether the machine that is the source is stopped or deallocated. */
    public abstract Optional<Boolean> sourceStopped();

    /** The sizes of the data disks in gibibytes, by their LUN. */
    public abstract Map<Integer, Integer> dataDiskSizes();

    /** The time by which an end of life is past. */
    public abstract Optional<Instant> now();

    /** Nothing is known. */
    public static GalleryFacts none() {
        return builder().build();
    }

    /** A builder without any fact. */
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
