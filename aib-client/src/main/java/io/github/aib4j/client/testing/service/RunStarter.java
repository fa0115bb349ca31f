package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Artifact;
import io.github.aib4j.client.testing.build.BuildKind;
import io.github.aib4j.client.testing.build.BuildPlan;
import io.github.aib4j.client.testing.build.BuildTimeline;
import io.github.aib4j.client.testing.build.Directions;
import io.github.aib4j.client.testing.build.Failure;
import io.github.aib4j.client.testing.build.GalleryVersions;
import io.github.aib4j.client.testing.build.LogPlace;
import io.github.aib4j.client.testing.build.LogWords;
import io.github.aib4j.client.testing.build.Run;
import io.github.aib4j.client.testing.build.Stop;
import io.github.aib4j.client.testing.gallery.BuiltVersion;
import io.github.aib4j.client.testing.gallery.Galleries;
import io.github.aib4j.client.testing.wire.Ids;
import io.github.aib4j.client.testing.wire.Json;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Decides, when a run starts, how it will go and what it will leave. */
final class RunStarter {
    private final Ids ids;
    private final Scripts scripts;
    private final GalleryVersions versions;
    private final Galleries galleries;
    private final SourceVersions sources;

    RunStarter(Ids ids, Scripts scripts, GalleryVersions versions, Galleries galleries) {
        this.ids = ids;
        this.scripts = scripts;
        this.versions = versions;
        this.galleries = galleries;
        this.sources = new SourceVersions(versions);
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
        BuildTimeline timeline = withoutMissing(withoutTaken(usual, targets, start), targets, start);
        List<Artifact> artifacts = Json.objects(properties, "distribute")
                .map(target -> artifact(target, targets, template))
                .toList();
        Run run = new Run(start, timeline, artifacts, log, BuildKind.of(properties), directions);
        targets.stream()
                .filter(target -> !target.isTaken(versions, start))
                .forEach(target -> make(target, run, template, start));
        template.add(run);
        return run;
    }

    private void make(GalleryTarget target, Run run, StoredTemplate template, Instant start) {
        target.claim(versions, run);
        Json.objects(template.properties(start), "distribute")
                .filter(distributor ->
                        distributor.text("runOutputName").orElse("").equals(target.outputName()))
                .findFirst()
                .ifPresent(distributor -> galleries.distribute(
                        new BuiltVersion(target.id(), distributor, run, source(target, template), template.region())));
    }

    /** What a version is copied from: assumed. */
    private static String source(GalleryTarget target, StoredTemplate template) {
        return template.stagingGroup() + "/providers/Microsoft.Compute/images/" + target.outputName();
    }

    /** Why a template cannot be provisioned that distributes to an image definition that is not there (code documented). */
    Optional<ProvisioningFailure> missingDefinition(JsonObject template, Instant now) {
        return Json.objects(Json.child(template, "properties"), "distribute")
                .filter(RunStarter::isInGallery)
                .flatMap(target ->
                        galleries.missing(target.text("galleryImageId").orElse(""), now).stream())
                .findFirst()
                .map(words -> ProvisioningFailure.of("BadSharedImageDistribute", words));
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

    /** An image definition that has gone since the template was made cannot be reached (assumed). */
    private BuildTimeline withoutMissing(BuildTimeline usual, List<GalleryTarget> targets, Instant start) {
        BuildTimeline timeline = usual;
        for (GalleryTarget target : targets) {
            Optional<String> missing = galleries.missing(target.definition(), start);
            if (missing.isPresent()) {
                timeline = timeline.missing(
                        Set.of(target.outputName()),
                        new Failure("ResourceNotFound", "Failed in distributing: " + missing.get()));
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
