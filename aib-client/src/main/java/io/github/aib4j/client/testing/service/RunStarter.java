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
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Decides, when a run starts, how it will go and what it will leave. */
final class RunStarter {
    private final Ids ids;
    private final Scripts scripts;
    private final GalleryVersions versions = new GalleryVersions();

    RunStarter(Ids ids, Scripts scripts) {
        this.ids = ids;
        this.scripts = scripts;
    }

    /** A run that begins at that time, which may lie ahead. */
    Run start(StoredTemplate template, Instant start) {
        Directions directions = scripts.forRun(template.address(), start).orElse(Directions.to(new Stop.Nowhere()));
        LogPlace log = new LogPlace(template.stagingGroup(), account(template), ids.next(), ids.next());
        LogWords words = directions.logWords().orElse(LogWords.at(start));
        BuildTimeline timeline = BuildPlan.of(template.properties(), directions, file -> words.failure(log, file));
        List<Artifact> artifacts = Json.objects(template.properties(), "distribute")
                .map(target -> artifact(target, template, start))
                .toList();
        return new Run(start, timeline, artifacts, log, BuildKind.of(template.properties()), directions);
    }

    private Artifact artifact(JsonObject target, StoredTemplate template, Instant now) {
        String name = target.text("runOutputName").orElse("");
        return switch (target.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "sharedimage" ->
                new Artifact(
                        name,
                        "artifactId",
                        version(target.text("galleryImageId").orElse(""), now));
            case "vhd" -> new Artifact(name, "artifactUri", address(target, name, template));
            default -> new Artifact(name, "artifactId", target.text("imageId").orElse(""));
        };
    }

    /** The id of the version: as asked if the template numbers it, else with the next number. */
    private String version(String galleryImageId, Instant now) {
        return GalleryImageId.ofText(galleryImageId).version().isPresent()
                ? galleryImageId
                : galleryImageId + "/versions/" + versions.next(galleryImageId, now);
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
