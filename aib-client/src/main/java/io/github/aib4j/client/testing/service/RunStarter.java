package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Artifact;
import io.github.aib4j.client.testing.build.BuildKind;
import io.github.aib4j.client.testing.build.BuildPlan;
import io.github.aib4j.client.testing.build.BuildTimeline;
import io.github.aib4j.client.testing.build.Directions;
import io.github.aib4j.client.testing.build.GalleryVersions;
import io.github.aib4j.client.testing.build.LogPlace;
import io.github.aib4j.client.testing.build.LogWords;
import io.github.aib4j.client.testing.build.Run;
import io.github.aib4j.client.testing.build.Stop;
import io.github.aib4j.client.testing.wire.Ids;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides, when a run starts, how it will go and what it will leave. */
final class RunStarter {
    private final Ids ids;
    private final Scripts scripts;
    private final GalleryVersions versions = new GalleryVersions();
    private final SourceVersions sources = new SourceVersions(versions);

    RunStarter(Ids ids, Scripts scripts) {
        this.ids = ids;
        this.scripts = scripts;
    }

    /** What {@code latest} stands for in a template's source. */
    SourceVersions sources() {
        return sources;
    }

    /** Adds a run to the template; it begins at that time, which may lie ahead. */
    Run start(StoredTemplate template, Instant start) {
        Directions directions = scripts.forRun(template.address(), start).orElse(Directions.to(new Stop.Nowhere()));
        LogPlace log = new LogPlace(template.stagingGroup(), account(template), ids.next(), ids.next());
        LogWords words = directions.logWords().orElse(LogWords.at(start));
        JsonObject properties = template.properties(start);
        template.resolve(sources, start);
        List<GalleryTarget> targets = Json.objects(properties, "distribute")
                .filter(RunStarter::isInGallery)
                .map(target -> GalleryTarget.of(target, template.exactVersion(), versions, start))
                .toList();
        BuildTimeline usual = BuildPlan.of(properties, directions, file -> words.failure(log, file));
        BuildTimeline timeline = withoutTaken(usual, targets, start);
        List<Artifact> artifacts = Json.objects(properties, "distribute")
                .map(target -> artifact(target, targets, template))
                .toList();
        Run run = new Run(start, timeline, artifacts, log, BuildKind.of(properties), directions);
        targets.stream()
                .filter(target -> !target.isTaken(versions, start))
                .forEach(target -> target.claim(versions, run));
        template.add(run);
        return run;
    }

    private static boolean isInGallery(JsonObject target) {
        return target.text("type").filter("SharedImage"::equalsIgnoreCase).isPresent();
    }

    /** A version that exists is not made again: the build fails to reach that target (assumed). */
    private BuildTimeline withoutTaken(BuildTimeline usual, List<GalleryTarget> targets, Instant start) {
        BuildTimeline timeline = usual;
        for (GalleryTarget target : targets) {
            if (target.isTaken(versions, start)) {
                timeline = timeline.missing(Set.of(target.outputName()), target.alreadyThere());
            }
        }
        return timeline;
    }

    private Artifact artifact(JsonObject target, List<GalleryTarget> galleries, StoredTemplate template) {
        String name = target.text("runOutputName").orElse("");
        return switch (target.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "sharedimage" -> new Artifact(name, "artifactId", version(name, galleries));
            case "vhd" -> new Artifact(name, "artifactUri", address(target, name, template));
            default -> new Artifact(name, "artifactId", target.text("imageId").orElse(""));
        };
    }

    private static String version(String name, List<GalleryTarget> galleries) {
        return galleries.stream()
                .filter(gallery -> gallery.outputName().equals(name))
                .map(GalleryTarget::id)
                .findFirst()
                .orElse("");
    }

    /** Where a VHD lies: where the template wants it, else in the staging account (documented; the path is assumed). */
    private String address(JsonObject target, String name, StoredTemplate template) {
        return target.text("uri")
                .filter(uri -> !uri.isEmpty())
                .orElseGet(() -> "https://" + account(template) + ".blob.core.windows.net/vhds/" + name + "_"
                        + ids.next() + ".vhd");
    }

    private String account(StoredTemplate template) {
        return LogPlace.accountIn(template.stagingGroup(), ids);
    }
}
