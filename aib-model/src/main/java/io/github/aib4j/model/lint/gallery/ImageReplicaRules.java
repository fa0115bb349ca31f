package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.PROFILE;
import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.REGIONS;
import static io.github.aib4j.model.lint.gallery.ImagePublishingRules.profile;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.implementation.Quoted;
import io.github.aib4j.model.implementation.RegionNames;
import io.github.aib4j.model.implementation.lint.Report;
import io.github.aib4j.model.implementation.lint.Rule;
import io.github.aib4j.model.value.ArmExpression;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The number of replicas of a version, and that no region is named twice. */
final class ImageReplicaRules {
    private static final int LEAST = 1;
    private static final int MOST = 100;

    static final List<Rule<GalleryRequest<GalleryImageVersion>>> OF_IMAGE_VERSION = List.of(
            GalleryRule.L03.by(ImageReplicaRules::checkReplicas), GalleryRule.L04.by(ImageReplicaRules::checkNames));

    private ImageReplicaRules() {}

    /**
     * Microsoft's page about errors with galleries has the message for a number that is out of range (documented); that
     * the range is from 1 to 100 is reported. The limits for additional replica sets and extended locations are not
     * known.
     */
    private static void checkReplicas(GalleryRequest<GalleryImageVersion> request, Report report) {
        profile(request)
                .replicaCount()
                .ifPresent(count -> checkCount(
                        count, PROFILE + "/replicaCount", "in each region without a number of its own", report));
        List<GalleryTargetRegion> targets = profile(request).targetRegions();
        for (int i = 0; i < targets.size(); i++) {
            GalleryTargetRegion target = targets.get(i);
            String pointer = REGIONS + "/" + i + "/regionalReplicaCount";
            target.regionalReplicaCount()
                    .ifPresent(count -> checkCount(count, pointer, "in " + Quoted.of(target.name()), report));
        }
    }

    private static void checkCount(int count, String pointer, String where, Report report) {
        if (count < LEAST || count > MOST) {
            report.add(
                    pointer,
                    Quoted.of(count) + " replicas " + where + " are not possible; give a number from " + LEAST + " to "
                            + MOST);
        }
    }

    /** Microsoft's page about errors with galleries has the message (documented). */
    private static void checkNames(GalleryRequest<GalleryImageVersion> request, Report report) {
        List<GalleryTargetRegion> targets = profile(request).targetRegions();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < targets.size(); i++) {
            String name = targets.get(i).name();
            Integer before = ArmExpression.isExpression(name) ? null : places.putIfAbsent(RegionNames.plain(name), i);
            if (before != null) {
                report.add(
                        REGIONS + "/" + i + "/name",
                        Quoted.of(name) + " is the region "
                                + Quoted.of(targets.get(before).name()) + " of " + REGIONS + "/" + before
                                + "; name each region once, with all that is to hold there");
            }
        }
    }
}
