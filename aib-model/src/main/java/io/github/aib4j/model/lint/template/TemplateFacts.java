package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.source.PurchasePlan;
import io.github.aib4j.model.style.ModelStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What the caller knows of the surroundings of a template; all of it may be missing.
 *
 * <p>A rule that needs a fact which is not given finds nothing. Nothing is looked up. Regions may be given under either
 * of their spellings, {@code westeurope} or {@code West Europe}.
 */
@ModelStyle
@Value.Immutable
public abstract class TemplateFacts {
    TemplateFacts() {}

    /** Where the template is to be put. */
    public abstract Optional<ImageTemplateId> templateId();

    /** The operating system of the source; where it is not said, a known Marketplace publisher or a definition says it. */
    public abstract Optional<OsType> osType();

    /** The regions in which the service builds images. */
    public abstract List<String> regions();

    /** The regions in which galleries can have image versions. */
    public abstract List<String> galleryRegions();

    /** Resources that exist, each with its region: galleries, resource groups, images, the template itself. */
    public abstract Map<ResourceId, String> existing();

    /** Resources that are known not to exist. */
    public abstract Set<ResourceId> missing();

    /** The image definitions that targets name, by their ids without a version number. */
    public abstract Map<GalleryImageId, GalleryImageDefinition> imageDefinitions();

    /** The image definition of the gallery version that is the source. */
    public abstract Optional<GalleryImageDefinition> sourceDefinition();

    /** The regions to which the gallery version that is the source is replicated. */
    public abstract List<String> sourceRegions();

    /** Whether the source was made ready for new machines. */
    public abstract Optional<OsState> sourceOsState();

    /** The generation of the source. */
    public abstract Optional<HyperVGeneration> sourceHyperVGeneration();

    /** The processor architecture of the source. */
    public abstract Optional<Architecture> sourceArchitecture();

    /** The size of the system disk of the source in GB. */
    public abstract Optional<Integer> sourceOsDiskSizeGB();

    /** The plan of the Marketplace image that is the source, or from which the source stems. */
    public abstract Optional<PurchasePlan> sourcePurchasePlan();

    /** Whether the staging resource group that the template names holds no resources. */
    public abstract Optional<Boolean> stagingGroupIsEmpty();

    /** The name of the template that the tags of the staging resource group say it belongs to. */
    public abstract Optional<String> stagingGroupTemplate();

    /** How many triggers there are in the template's subscription and region, its own left out. */
    public abstract Optional<Integer> triggersInRegion();

    /** Nothing is known. */
    public static TemplateFacts none() {
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

    /** Builds {@link TemplateFacts}. */
    public static final class Builder extends ImmutableTemplateFacts.Builder {
        Builder() {}
    }
}
