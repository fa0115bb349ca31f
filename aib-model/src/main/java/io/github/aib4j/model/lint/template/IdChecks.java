package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageReference;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.value.ArmExpression;
import java.util.Collection;
import java.util.Optional;

/** Checks of resource ids and regions that rules share. */
final class IdChecks {
    private IdChecks() {}

    /** Reports an id that is neither of its kind nor an expression. */
    static void check(ResourceId id, String pointer, String wanted, Report report) {
        if (!id.isParsed() && !id.isExpression()) {
            report.add(pointer, Quoted.of(id) + " is not a valid " + wanted);
        }
    }

    /** The same for an image that may be shared. */
    static void check(GalleryImageReference id, String pointer, String wanted, Report report) {
        if (!id.isParsed() && !id.isExpression()) {
            report.add(pointer, Quoted.of(id) + " is not a valid " + wanted);
        }
    }

    /** The definition, without the version number that the id may name. */
    static Optional<GalleryImageId> definition(GalleryImageId id) {
        return id.isParsed()
                ? gallery(id)
                        .map(gallery ->
                                gallery.imageDefinition(id.definitionName().orElseThrow()))
                : Optional.empty();
    }

    static Optional<GalleryId> gallery(GalleryImageId id) {
        return id.isParsed()
                ? Optional.of(GalleryId.of(
                        id.subscriptionId().orElseThrow(),
                        id.resourceGroup().orElseThrow(),
                        id.galleryName().orElseThrow()))
                : Optional.empty();
    }

    /** The version that a target makes, if its id names one. */
    static Optional<GalleryImageVersionId> version(GalleryImageId id) {
        return id.version().flatMap(number -> definition(id).map(definition -> definition.imageVersion(number)));
    }

    /** The region in which a resource is known to exist. */
    static Optional<String> region(ResourceId id, TemplateFacts facts) {
        return Optional.ofNullable(facts.existing().get(id)).filter(IdChecks::isRegion);
    }

    static boolean isRegion(String text) {
        return !text.isBlank() && !ArmExpression.isExpression(text);
    }

    /** Whether both are regions, and not the same one. */
    static boolean differ(String one, String other) {
        return isRegion(one) && isRegion(other) && !areSame(one, other);
    }

    static boolean areSame(String one, String other) {
        return GalleryTargetRegion.region(one).isIn(other);
    }

    static boolean isAmong(String region, Collection<String> regions) {
        return regions.stream().anyMatch(other -> areSame(other, region));
    }
}
