package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.Architecture;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.ImageVersionNumber;
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
 * What the caller knows about a template and the resources around it. All of it is optional.
 *
 * <p>A rule finds nothing if a fact that it needs is missing. Nothing is looked up. Regions can have either spelling,
 * {@code westeurope} or {@code West Europe}.
 *
 * @since 0.1.0
 */
@ModelStyle
@Value.Immutable
public abstract class TemplateFacts {
    TemplateFacts() {}

    /** The id that the template will have. */
    public abstract Optional<ImageTemplateId> templateId();

    /**
     * The operating system of the source. If absent, a known Marketplace publisher or an image definition may tell it.
     */
    public abstract Optional<OsType> osType();

    /** The regions in which the service builds images. */
    public abstract List<String> regions();

    /** The regions in which galleries can have image versions. */
    public abstract List<String> galleryRegions();

    /** Resources that exist, each with its region: galleries, resource groups, images, the template itself. */
    public abstract Map<ResourceId, String> existing();

    /** Resources that are known not to exist. */
    public abstract Set<ResourceId> missing();

    /** The image definitions of the targets, by id without a version number. */
    public abstract Map<GalleryImageId, GalleryImageDefinition> imageDefinitions();

    /**
     * The numbers of the versions that exist, by image definition, for the definitions whose versions are known
     * completely.
     */
    public abstract Map<GalleryImageId, List<ImageVersionNumber>> existingVersions();

    /** The image definition of the gallery version that is the source. */
    public abstract Optional<GalleryImageDefinition> sourceDefinition();

    /** The regions to which the gallery version that is the source is replicated. */
    public abstract List<String> sourceRegions();

    /** Whether the source is generalized or specialized. */
    public abstract Optional<OsState> sourceOsState();

    /** The VM generation of the source. */
    public abstract Optional<HyperVGeneration> sourceHyperVGeneration();

    /** The processor architecture of the source. */
    public abstract Optional<Architecture> sourceArchitecture();

    /** The size of the system disk of the source in GB. */
    public abstract Optional<Integer> sourceOsDiskSizeGB();

    /** The purchase plan of the Marketplace image that is the source, or that the source derives from. */
    public abstract Optional<PurchasePlan> sourcePurchasePlan();

    /** Whether the template's staging resource group is empty. */
    public abstract Optional<Boolean> stagingGroupIsEmpty();

    /** The template to which the staging resource group belongs according to its tags. */
    public abstract Optional<String> stagingGroupTemplate();

    /** The number of other triggers in the template's subscription and region. */
    public abstract Optional<Integer> triggersInRegion();

    /**
     * The operating system of the template's source: what these facts say, what a known Marketplace publisher tells, or
     * what the image definitions tell; empty if nothing does.
     *
     * @throws ContradictoryFactsException if the facts contradict the template
     */
    public final Optional<OsType> osTypeOf(ImageTemplate template) {
        return OperatingSystems.of(template, this);
    }

    /** Returns no facts. */
    public static TemplateFacts none() {
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

    /** Builds {@link TemplateFacts}. */
    public static final class Builder extends ImmutableTemplateFacts.Builder {
        Builder() {}
    }
}
