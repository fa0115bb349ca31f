package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.BuildTimeline;
import io.github.aib4j.client.testing.build.GalleryVersions;
import io.github.aib4j.client.testing.build.Run;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The gallery versions of one run. Each is reserved as soon as it is numbered, so that no two distributors of a template
 * get the same.
 *
 * @param made those that the run is to make
 * @param taken those that are there already, or that another distributor makes
 */
record GalleryTargets(List<GalleryTarget> made, List<GalleryTarget> taken) {
    static GalleryTargets of(JsonObject properties, String exactSource, GalleryVersions versions, Instant now) {
        GalleryTargets targets = new GalleryTargets(new ArrayList<>(), new ArrayList<>());
        Json.objects(properties, "distribute")
                .filter(GalleryTargets::isInGallery)
                .forEach(distributor -> targets.add(distributor, exactSource, versions, now));
        return targets;
    }

    private static boolean isInGallery(JsonObject distributor) {
        return distributor.text("type").filter("SharedImage"::equalsIgnoreCase).isPresent();
    }

    private void add(JsonObject distributor, String exactSource, GalleryVersions versions, Instant now) {
        GalleryTarget target = GalleryTarget.of(distributor, exactSource, versions, now);
        if (target.isTaken(versions, now)) {
            taken.add(target);
        } else {
            versions.add(target.definition(), target.number());
            made.add(target);
        }
    }

    /** A version that exists is not made again: the build fails to reach that target (assumed). */
    BuildTimeline without(BuildTimeline usual) {
        BuildTimeline timeline = usual;
        for (GalleryTarget target : taken) {
            timeline = timeline.missing(Set.of(target.outputName()), target.alreadyThere());
        }
        return timeline;
    }

    /** The id of the version for that run output; empty if there is none. */
    String id(String outputName) {
        return made.stream()
                .filter(target -> target.outputName().equals(outputName))
                .map(GalleryTarget::id)
                .findFirst()
                .orElse("");
    }

    void claim(GalleryVersions versions, Run run) {
        made.forEach(target -> target.claim(versions, run));
    }
}
