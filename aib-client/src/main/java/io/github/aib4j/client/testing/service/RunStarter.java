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
        BuildTimeline usual = BuildPlan.of(properties, directions, file -> words.failure(log, file));
        template.resolve(sources, start);
        GalleryTargets galleries = GalleryTargets.of(properties, template.exactVersion(), versions, start);
        List<Artifact> artifacts = Json.objects(properties, "distribute")
                .map(target -> artifact(target, galleries, template))
                .toList();
        Run run = new Run(start, galleries.without(usual), artifacts, log, BuildKind.of(properties), directions);
        galleries.claim(versions, run);
        template.add(run);
        return run;
    }

    private Artifact artifact(JsonObject target, GalleryTargets galleries, StoredTemplate template) {
        String name = target.text("runOutputName").orElse("");
        return switch (target.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "sharedimage" -> new Artifact(name, "artifactId", galleries.id(name));
            case "vhd" -> new Artifact(name, "artifactUri", address(target, name, template));
            default -> new Artifact(name, "artifactId", target.text("imageId").orElse(""));
        };
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
