package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.gallery.HyperVGeneration;
import io.github.aib4j.model.gallery.OsState;
import io.github.aib4j.model.id.CommunityGalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.ManagedImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.source.UnknownSource;
import io.github.aib4j.model.value.ArmExpression;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The source of a build. */
final class SourceRules {
    static final String SOURCE = "/properties/source";
    private static final String IMAGE_ID = SOURCE + "/imageId";
    private static final String VERSION_ID = SOURCE + "/imageVersionId";
    private static final Set<String> TYPES = caseless("ISO", "ManagedImage", "PlatformImage", "SharedImageVersion");

    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.R03.by(SourceRules::checkLatest),
            TemplateRule.R22.by(SourceRules::checkExists),
            TemplateRule.R47.by(SourceRules::checkShared),
            TemplateRule.R48.by(SourceRules::checkCommunity),
            TemplateRule.S03.by(SourceRules::checkType),
            TemplateRule.S16.by(SourceRules::checkManagedImage),
            TemplateRule.S17.by(SourceRules::checkState),
            TemplateRule.S18.by(SourceRules::checkRegion),
            TemplateRule.S19.by(SourceRules::checkVersion),
            TemplateRule.S20.by(SourceRules::checkReplicas),
            TemplateRule.S21.by(SourceRules::checkGeneration),
            TemplateRule.X09.by(SourceRules::checkSubscription));

    private SourceRules() {}

    private static Set<String> caseless(String... texts) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(texts));
        return set;
    }

    private static void checkType(TemplateRequest request, Report report) {
        if (request.body().source() instanceof UnknownSource kept
                && !TYPES.contains(kept.type())
                && !ArmExpression.isExpression(kept.type())) {
            report.add(
                    SOURCE + "/type",
                    Quoted.of(kept.type()) + " is not a type of source; write PlatformImage, ManagedImage or"
                            + " SharedImageVersion");
        }
    }

    private static void checkManagedImage(TemplateRequest request, Report report) {
        ImageSource source = request.body().source();
        if (source instanceof ManagedImageSource image) {
            IdChecks.check(
                    image.imageId(),
                    IMAGE_ID,
                    "id of a managed image; write it as /subscriptions/ID/resourceGroups/GROUP/providers/"
                            + "Microsoft.Compute/images/IMAGE",
                    report);
        } else if (isKept(source, "ManagedImage", "imageId")) {
            report.add(IMAGE_ID, "the image id is missing; name the managed image");
        }
    }

    private static void checkVersion(TemplateRequest request, Report report) {
        ImageSource source = request.body().source();
        if (source instanceof SharedImageVersionSource image) {
            IdChecks.check(
                    image.imageVersionId(),
                    VERSION_ID,
                    "id of an image version; write it as /subscriptions/ID/resourceGroups/GROUP/providers/"
                            + "Microsoft.Compute/galleries/GALLERY/images/IMAGE/versions/VERSION, or of an image that is"
                            + " shared with you as /SharedGalleries/GALLERY/Images/IMAGE/Versions/VERSION",
                    report);
            if (image.imageVersionId().isParsed()
                    && image.imageVersionId().version().isEmpty()) {
                report.add(
                        VERSION_ID,
                        Quoted.of(image.imageVersionId()) + " names an image without a version; add /Versions/ and the"
                                + " version");
            }
        } else if (isKept(source, "SharedImageVersion", "imageVersionId")) {
            report.add(VERSION_ID, "the image version is missing; name a version of a gallery image");
        }
    }

    private static boolean isKept(ImageSource source, String type, String member) {
        return source instanceof UnknownSource kept
                && kept.type().equalsIgnoreCase(type)
                && kept.json().get(member).isEmpty();
    }

    static boolean isLatest(SharedImageVersionSource image) {
        return image.imageVersionId()
                .version()
                .filter("latest"::equalsIgnoreCase)
                .isPresent();
    }

    private static void checkLatest(TemplateRequest request, Report report) {
        if (request.body().source() instanceof SharedImageVersionSource image && isLatest(image)) {
            report.add(
                    VERSION_ID,
                    Quoted.of("latest") + " as the version of a gallery image is for api-versions from 2022-07-01 on;"
                            + " name a version");
        }
    }

    private static void checkShared(TemplateRequest request, Report report) {
        if (request.body().source() instanceof SharedImageVersionSource image
                && image.imageVersionId() instanceof SharedGalleryImageId id) {
            report.add(
                    VERSION_ID,
                    Quoted.of(id) + " is shared directly, and such sources are for api-versions from 2022-07-01 on; use"
                            + " one of these, or a copy in a gallery of your own");
        }
    }

    /**
     * Microsoft's pages about templates name the caller's galleries and direct sharing; whether the service refuses
     * others is not known.
     */
    private static void checkCommunity(TemplateRequest request, Report report) {
        if (request.body().source() instanceof SharedImageVersionSource image
                && image.imageVersionId() instanceof CommunityGalleryImageId id) {
            report.add(
                    VERSION_ID,
                    Quoted.of(id)
                            + " is shared with everybody, and nothing says that builds can start from such images;"
                            + " try it, or copy the image to a gallery of your own");
        }
    }

    private static Optional<ResourceId> id(TemplateRequest request) {
        ImageSource source = request.body().source();
        if (source instanceof ManagedImageSource image) {
            return Optional.of(image.imageId());
        }
        return source instanceof SharedImageVersionSource image
                        && image.imageVersionId() instanceof GalleryImageVersionId version
                ? Optional.of(version)
                : Optional.empty();
    }

    private static String idPointer(TemplateRequest request) {
        return request.body().source() instanceof ManagedImageSource ? IMAGE_ID : VERSION_ID;
    }

    private static void checkExists(TemplateRequest request, Report report) {
        if (request.facts().missing().isEmpty()) {
            return;
        }
        id(request)
                .filter(request.facts().missing()::contains)
                .ifPresent(id ->
                        report.add(idPointer(request), Quoted.of(id) + " does not exist; name an image that does"));
        ReferencedResources.of(request).forEach((pointer, id) -> {
            if (request.facts().missing().contains(id)) {
                report.add(pointer, Quoted.of(id) + " does not exist; name one that does");
            }
        });
    }

    private static void checkState(TemplateRequest request, Report report) {
        request.facts()
                .sourceOsState()
                .filter(OsState.SPECIALIZED::equals)
                .ifPresent(state -> report.add(
                        SOURCE,
                        "the source is specialized, and a build starts from generalized images alone; generalize it"));
    }

    private static void checkRegion(TemplateRequest request, Report report) {
        if (request.body().source() instanceof ManagedImageSource image) {
            String location = request.body().location();
            IdChecks.region(image.imageId(), request.facts())
                    .filter(region -> IdChecks.differ(region, location))
                    .ifPresent(region -> report.add(
                            IMAGE_ID,
                            "the image is in " + Quoted.of(region) + ", the template in " + Quoted.of(location)
                                    + "; a managed image must be in the region of the template"));
        }
    }

    private static void checkSubscription(TemplateRequest request, Report report) {
        if (request.body().source() instanceof ManagedImageSource image) {
            Optional<String> own = request.facts().templateId().flatMap(ResourceId::subscriptionId);
            image.imageId()
                    .subscriptionId()
                    .filter(other -> own.isPresent() && !other.equalsIgnoreCase(own.get()))
                    .ifPresent(other -> report.add(
                            IMAGE_ID,
                            "the image is in subscription " + Quoted.of(other) + ", the template in "
                                    + Quoted.of(own.orElseThrow())
                                    + "; a managed image must be in the subscription of the template"));
        }
    }

    private static void checkReplicas(TemplateRequest request, Report report) {
        List<String> regions = request.facts().sourceRegions();
        String location = request.body().location();
        if (request.body().source() instanceof SharedImageVersionSource
                && !regions.isEmpty()
                && IdChecks.isRegion(location)
                && !IdChecks.isAmong(location, regions)) {
            report.add(
                    VERSION_ID,
                    "the version is replicated to " + Quoted.all(regions) + ", and the template is in "
                            + Quoted.of(location) + "; replicate the version to that region");
        }
    }

    private static void checkGeneration(TemplateRequest request, Report report) {
        boolean hasOtherTargets =
                request.body().distribute().stream().anyMatch(target -> !(target instanceof VhdDistributor));
        if (hasOtherTargets
                && VmGenerations.ofSource(request)
                        .filter(HyperVGeneration.V2::equals)
                        .isPresent()) {
            report.add(
                    SOURCE,
                    "the source is of the second generation, which this api-version's page has for VHD targets alone;"
                            + " distribute to a VHD, or use a later api-version");
        }
    }
}
