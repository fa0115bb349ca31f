package io.github.aib4j.model.describe;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.LatestVersioning;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.SourceVersioning;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.distribute.VhdDistributor;
import io.github.aib4j.model.gallery.ImageVersionNumber;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.PlatformImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.ContentUri;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Describes the targets of a template. */
final class Targets {
    private Targets() {}

    static List<DescribedTarget> of(ImageTemplate template, TemplateFacts facts) {
        if (Open.isOpen(template, "distribute")) {
            String kind = "what an expression gives, which only a deployment evaluates";
            return List.of(
                    new DescribedTarget("?", kind, "?", Optional.empty(), "", List.of(), "/properties/distribute"));
        }
        return IntStream.range(0, template.distribute().size())
                .mapToObj(i ->
                        describe(template.distribute().get(i), template.source(), facts, "/properties/distribute/" + i))
                .toList();
    }

    private static DescribedTarget describe(
            Distributor target, ImageSource source, TemplateFacts facts, String pointer) {
        if (target instanceof SharedImageDistributor image) {
            return shared(image, source, facts, pointer);
        }
        if (target instanceof ManagedImageDistributor image) {
            return plain(target, "ManagedImage", image.imageId().text(), List.of(image.location()), pointer);
        }
        if (target instanceof VhdDistributor vhd) {
            String where = vhd.uri()
                    .map(address -> ContentUri.redactAll(address.toString()))
                    .orElse("a VHD in the staging resource group, which is deleted with the template");
            return plain(target, "VHD", where, List.of(), pointer);
        }
        boolean isOpen = target instanceof UnknownDistributor kept && ArmExpression.isExpression(kept.type());
        return plain(
                target,
                isOpen
                        ? "a target that an expression gives, which only a deployment evaluates"
                        : "a target of a type that is not known here",
                "?",
                List.of(),
                pointer);
    }

    private static DescribedTarget plain(
            Distributor target, String kind, String where, List<String> regions, String pointer) {
        return new DescribedTarget(target.runOutputName(), kind, where, Optional.empty(), "", regions, pointer);
    }

    private static DescribedTarget shared(
            SharedImageDistributor image, ImageSource source, TemplateFacts facts, String pointer) {
        Optional<String> version = image.galleryImageId().version();
        return new DescribedTarget(
                image.runOutputName(),
                "SharedImage",
                definition(image.galleryImageId())
                        .map(GalleryImageId::text)
                        .orElse(image.galleryImageId().text()),
                version.or(() -> image.versioning().flatMap(scheme -> predicted(scheme, image, source, facts))),
                version.map(number -> "as the id says").orElseGet(() -> numbering(image.versioning())),
                Stream.concat(
                                image.targetRegions().stream().map(TargetRegion::name),
                                image.replicationRegions().stream())
                        .toList(),
                pointer);
    }

    private static Optional<String> predicted(
            ImageVersioning scheme, SharedImageDistributor image, ImageSource source, TemplateFacts facts) {
        if (scheme instanceof LatestVersioning latest) {
            return definition(image.galleryImageId())
                    .map(definition -> facts.existingVersions().get(definition))
                    .map(existing -> ImageVersionNumber.nextLatest(
                                    latest.major().orElse(-1), existing)
                            .toString());
        }
        return scheme instanceof SourceVersioning ? versionOf(source) : Optional.empty();
    }

    private static Optional<String> versionOf(ImageSource source) {
        Optional<String> version = Optional.empty();
        if (source instanceof PlatformImageSource image) {
            version = image.version();
        } else if (source instanceof SharedImageVersionSource image) {
            version = image.imageVersionId().version();
        }
        return version.filter(text -> ImageVersionNumber.find(text).isPresent());
    }

    private static String numbering(Optional<ImageVersioning> versioning) {
        if (versioning.isEmpty()) {
            return "numbered by the service, from the time";
        }
        if (versioning.get() instanceof LatestVersioning latest) {
            return "one above the newest"
                    + latest.major()
                            .filter(major -> major >= 0)
                            .map(major -> " with major number " + major)
                            .orElse("");
        }
        return versioning.get() instanceof SourceVersioning
                ? "the number of the source"
                : "numbered in a way that is not known here";
    }

    private static Optional<GalleryImageId> definition(GalleryImageId id) {
        return id.isParsed()
                ? Optional.of(GalleryId.of(
                                id.subscriptionId().orElseThrow(),
                                id.resourceGroup().orElseThrow(),
                                id.galleryName().orElseThrow())
                        .imageDefinition(id.definitionName().orElseThrow()))
                : Optional.empty();
    }
}
