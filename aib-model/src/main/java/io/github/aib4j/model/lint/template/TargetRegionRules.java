package io.github.aib4j.model.lint.template;

import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The regions of gallery targets. */
final class TargetRegionRules {
    static final List<Rule<TemplateRequest>> ALL = List.of(
            TemplateRule.D12.by((request, report) ->
                    GalleryTargetRules.each(request, (target, pointer) -> checkHome(request, target, pointer, report))),
            TemplateRule.D13.by((request, report) -> GalleryTargetRules.each(
                    request, (target, pointer) -> checkAreKnown(request, target, pointer, report))),
            TemplateRule.D15.by((request, report) -> GalleryTargetRules.each(
                    request,
                    (target, pointer) -> IdChecks.gallery(target.galleryImageId())
                            .flatMap(gallery -> IdChecks.region(gallery, request.facts()))
                            .ifPresent(region -> checkIsOwn(request, "the gallery", region, pointer, report)))),
            TemplateRule.D16.by((request, report) -> GalleryTargetRules.each(
                    request,
                    (target, pointer) -> definitionRegion(request, target)
                            .ifPresent(
                                    region -> checkIsOwn(request, "the image definition", region, pointer, report)))),
            TemplateRule.R07.by((request, report) ->
                    GalleryTargetRules.each(request, (target, pointer) -> checkAreUnique(target, pointer, report))));

    private TargetRegionRules() {}

    /** The regions of a target, by the pointers of their names. */
    private static Map<String, String> regions(SharedImageDistributor target, String pointer) {
        Map<String, String> regions = new LinkedHashMap<>();
        int index = 0;
        for (String region : target.replicationRegions()) {
            regions.put(pointer + "/replicationRegions/" + index++, region);
        }
        index = 0;
        for (TargetRegion region : target.targetRegions()) {
            regions.put(pointer + "/targetRegions/" + index++ + "/name", region.name());
        }
        return regions;
    }

    private static void checkHome(
            TemplateRequest request, SharedImageDistributor target, String pointer, Report report) {
        if (request.facts().existing().isEmpty()) {
            return;
        }
        Map<String, String> regions = regions(target, pointer);
        Optional<String> home =
                IdChecks.gallery(target.galleryImageId()).flatMap(id -> IdChecks.region(id, request.facts()));
        boolean areKnown = !regions.isEmpty() && regions.values().stream().allMatch(IdChecks::isRegion);
        home.filter(region -> areKnown && !IdChecks.isAmong(region, regions.values()))
                .ifPresent(region -> report.add(
                        pointer + (target.targetRegions().isEmpty() ? "/replicationRegions" : "/targetRegions"),
                        Quoted.all(regions.values()) + " lack " + Quoted.of(region)
                                + ", the region of the gallery; add it"));
    }

    private static void checkAreKnown(
            TemplateRequest request, SharedImageDistributor target, String pointer, Report report) {
        List<String> known = request.facts().galleryRegions();
        if (known.isEmpty()) {
            return;
        }
        regions(target, pointer).forEach((place, region) -> {
            if (IdChecks.isRegion(region) && !IdChecks.isAmong(region, known)) {
                report.add(
                        place, Quoted.of(region) + " is not one of the regions in which galleries have image versions");
            }
        });
    }

    private static void checkIsOwn(TemplateRequest request, String what, String region, String pointer, Report report) {
        if (IdChecks.differ(region, request.body().location())) {
            report.add(
                    pointer + "/galleryImageId",
                    what + " is in " + Quoted.of(region) + ", the template in "
                            + Quoted.of(request.body().location())
                            + "; the image is copied once more, which takes its time");
        }
    }

    private static Optional<String> definitionRegion(TemplateRequest request, SharedImageDistributor target) {
        if (request.facts().existing().isEmpty()
                && request.facts().imageDefinitions().isEmpty()) {
            return Optional.empty();
        }
        return OperatingSystems.definition(target.galleryImageId(), request.facts())
                .flatMap(GalleryImageDefinition::location)
                .or(() -> IdChecks.definition(target.galleryImageId())
                        .flatMap(id -> IdChecks.region(id, request.facts())));
    }

    private static void checkAreUnique(SharedImageDistributor target, String pointer, Report report) {
        Map<String, String> seen = new LinkedHashMap<>();
        regions(target, pointer).forEach((place, region) -> {
            String plain = LetterCase.lower(region.replace(" ", ""));
            if (IdChecks.isRegion(region) && seen.putIfAbsent(plain, place) != null) {
                report.add(place, Quoted.of(region) + " is named twice; say all of a region in one place");
            }
        });
    }
}
