package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.BuildTimeline;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.gallery.ComputeProvider;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The gallery versions of a run. Each number is reserved at once, so that no two distributors of a template get the
 * same one.
 *
 * @param made the versions that the run creates
 * @param unreachable why it cannot create others, by run output name
 */
record GalleryTargets(List<GalleryTarget> made, Map<String, Failure> unreachable) {
    static GalleryTargets of(
            JsonObject properties,
            String exactSource,
            ImageVersionRegistry versions,
            ComputeProvider galleries,
            Instant now) {
        GalleryTargets targets = new GalleryTargets(new ArrayList<>(), new LinkedHashMap<>());
        distributors(properties).forEach(distributor -> {
            GalleryTarget target = GalleryTarget.of(distributor, exactSource, versions, now);
            targets.add(target, galleries.missing(target.definition(), now), versions, now);
        });
        return targets;
    }

    /** The distributors of a template that publish to galleries. */
    static Stream<JsonObject> distributors(JsonObject properties) {
        return Json.objects(properties, "distribute")
                .filter(distributor -> distributor
                        .text("type")
                        .filter("SharedImage"::equalsIgnoreCase)
                        .isPresent());
    }

    private void add(GalleryTarget target, Optional<String> missing, ImageVersionRegistry versions, Instant now) {
        if (missing.isPresent()) {
            unreachable.put(target.outputName(), GalleryTarget.withoutDefinition(missing.get()));
        } else if (target.isTaken(versions, now)) {
            unreachable.put(target.outputName(), target.alreadyThere());
        } else {
            versions.add(target.definition(), target.number());
            made.add(target);
        }
    }

    /** An existing version is not created again: the build does not reach that target (assumed). */
    BuildTimeline without(BuildTimeline usual) {
        BuildTimeline timeline = usual;
        for (Map.Entry<String, Failure> output : unreachable.entrySet()) {
            timeline = timeline.missing(Set.of(output.getKey()), output.getValue());
        }
        return timeline;
    }

    /** The id of the version for this run output; empty if there is none. */
    String id(String outputName) {
        return made.stream()
                .filter(target -> target.outputName().equals(outputName))
                .map(GalleryTarget::id)
                .findFirst()
                .orElse("");
    }
}
