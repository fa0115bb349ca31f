package io.github.aib4j.model.lint.gallery;

import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.GalleryDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The regions of a version, who finds it there, and for how long. */
final class ImagePublishingRules {
    static final String PROFILE = "/properties/publishingProfile";
    static final String REGIONS = PROFILE + "/targetRegions";
    private static final String EXCLUDED = "/excludeFromLatest";

    static final List<Rule<GalleryRequest<GalleryImageDefinition>>> OF_IMAGE_DEFINITION =
            List.of(GalleryRule.G17.by((request, report) -> checkEndOfLife(
                    request.body().endOfLifeDate(), "/properties/endOfLifeDate", request.facts(), report)));

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.G12.by(ImagePublishingRules::checkRegions),
            GalleryRule.G13.by(ImagePublishingRules::checkFirstReplica),
            GalleryRule.G14.by(ImagePublishingRules::checkReplicas),
            GalleryRule.G16.by(ImagePublishingRules::checkLatest),
            GalleryRule.G17.by((request, report) -> checkEndOfLife(
                    profile(request).endOfLifeDate(), PROFILE + "/endOfLifeDate", request.facts(), report)));

    private ImagePublishingRules() {}

    static PublishingProfile profile(GalleryRequest<GalleryImageVersion> request) {
        return request.body()
                .publishingProfile()
                .orElseGet(() -> PublishingProfile.builder().build());
    }

    /** Without any target region the version is in its own (assumed). */
    private static void checkRegions(GalleryRequest<GalleryImageVersion> request, Report report) {
        List<GalleryTargetRegion> targets = profile(request).targetRegions();
        if (targets.stream().anyMatch(target -> ArmExpression.isExpression(target.name()))) {
            return;
        }
        Optional<String> own = Regions.known(request.body().location());
        Optional<String> ofSource = Regions.known(request.facts().sourceRegion());
        if (!targets.isEmpty()) {
            own.filter(region -> !contains(targets, region))
                    .ifPresent(region -> report.add(REGIONS, missing(region, "the version's own region")));
            ofSource.filter(region -> !contains(targets, region) && !isSame(own, region))
                    .ifPresent(region -> report.add(REGIONS, missing(region, "the region of the source")));
        } else if (own.isPresent()) {
            ofSource.filter(region -> !isSame(own, region))
                    .ifPresent(region -> report.add(REGIONS, missing(region, "the region of the source")));
        }
    }

    private static String missing(String region, String what) {
        return Quoted.of(region) + ", " + what + ", is not among the target regions; add it";
    }

    private static boolean contains(List<GalleryTargetRegion> targets, String region) {
        return targets.stream().anyMatch(target -> target.isIn(region));
    }

    private static boolean isSame(Optional<String> one, String other) {
        return one.filter(region -> Regions.areSame(region, other)).isPresent();
    }

    /** Whether the regions are given as something other than a list, such as an expression. */
    private static boolean areOpen(GalleryImageVersion version) {
        return ArmExpression.isKept(version.unknownMembers(), "properties")
                || version.unknownProperties().containsKey("publishingProfile")
                || version.publishingProfile()
                        .filter(profile -> profile.unknownMembers().containsKey("targetRegions"))
                        .isPresent();
    }

    /** Without any target region the version is in its own (assumed). */
    private static void checkFirstReplica(GalleryRequest<GalleryImageVersion> request, Report report) {
        if (profile(request).targetRegions().isEmpty() && !areOpen(request.body())) {
            Regions.known(request.body().location())
                    .ifPresent(region -> report.add(
                            REGIONS,
                            "there is no target region, so that the version is in " + Quoted.of(region)
                                    + " alone; name the other regions in which machines start from it"));
        }
    }

    private static void checkReplicas(GalleryRequest<GalleryImageVersion> request, Report report) {
        List<GalleryTargetRegion> targets = profile(request).targetRegions();
        boolean isOverridden = !targets.isEmpty()
                && targets.stream()
                        .allMatch(target -> target.regionalReplicaCount().isPresent());
        profile(request)
                .replicaCount()
                .filter(count -> isOverridden)
                .ifPresent(count -> report.add(
                        PROFILE + "/replicaCount",
                        Quoted.of(count) + " has no effect, for each region has a number of its own; leave it out, or"
                                + " change regionalReplicaCount"));
    }

    private static void checkLatest(GalleryRequest<GalleryImageVersion> request, Report report) {
        if (profile(request).excludeFromLatest().orElse(false)) {
            report.add(PROFILE + EXCLUDED, hidden(""));
            return;
        }
        List<GalleryTargetRegion> targets = profile(request).targetRegions();
        IntStream.range(0, targets.size())
                .filter(i -> targets.get(i).excludeFromLatest().orElse(false))
                .forEach(i -> report.add(
                        REGIONS + "/" + i + EXCLUDED,
                        hidden(" in " + Quoted.of(targets.get(i).name()))));
    }

    private static String hidden(String where) {
        return "'true' hides the version from machines" + where + " that ask for the latest; set it to false when the"
                + " version is to be used";
    }

    private static void checkEndOfLife(Optional<GalleryDate> date, String pointer, GalleryFacts facts, Report report) {
        date.filter(given -> !ArmExpression.isExpression(given.toString())).ifPresent(given -> {
            if (given.instant().isEmpty()) {
                report.add(pointer, Quoted.of(given) + " is not a date; write it as 2026-12-02T00:00:00Z");
            } else if (facts.now().filter(given::isBefore).isPresent()) {
                report.add(pointer, Quoted.of(given) + " is past; give a date to come, or none");
            }
        });
    }
}
