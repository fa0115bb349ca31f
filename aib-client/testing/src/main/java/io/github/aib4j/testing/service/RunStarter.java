package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Artifact;
import io.github.aib4j.testing.build.BuildKind;
import io.github.aib4j.testing.build.BuildPlan;
import io.github.aib4j.testing.build.BuildTimeline;
import io.github.aib4j.testing.build.Directions;
import io.github.aib4j.testing.build.GalleryVersions;
import io.github.aib4j.testing.build.LogPlace;
import io.github.aib4j.testing.build.LogWords;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.Stop;
import io.github.aib4j.testing.gallery.BuiltVersion;
import io.github.aib4j.testing.gallery.Galleries;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.SourceVersions;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.wire.Ids;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
        BuildTimeline usual = BuildPlan.of(properties, directions, file -> words.failure(log, file));
        template.resolve(sources, start);
        GalleryTargets targets = GalleryTargets.of(properties, template.exactVersion(), versions, galleries, start);
        List<Artifact> artifacts = Json.objects(properties, "distribute")
                .map(target -> artifact(target, targets, template))
                .toList();
        Run run = new Run(start, targets.without(usual), artifacts, log, BuildKind.of(properties), directions);
        targets.made().forEach(target -> make(target, run, template));
        template.add(run);
        return run;
    }

    private void make(GalleryTarget target, Run run, StoredTemplate template) {
        target.claim(versions, run);
        galleries.distribute(
                new BuiltVersion(target.id(), target.distributor(), run, source(target, template), template.region()));
    }

    /** What a version is copied from: assumed. */
    private static String source(GalleryTarget target, StoredTemplate template) {
        return template.stagingGroup() + "/providers/Microsoft.Compute/images/" + target.outputName();
    }

    /** Why a template cannot be provisioned that distributes to an image definition that is not there (code documented). */
    Optional<ProvisioningFailure> missingDefinition(JsonObject template, Instant now) {
        return GalleryTargets.distributors(Json.child(template, "properties"))
                .flatMap(target ->
                        galleries.missing(target.text("galleryImageId").orElse(""), now).stream())
                .findFirst()
                .map(words -> ProvisioningFailure.of("BadSharedImageDistribute", words));
    }

    private Artifact artifact(JsonObject target, GalleryTargets targets, StoredTemplate template) {
        String name = target.text("runOutputName").orElse("");
        return switch (target.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "sharedimage" -> new Artifact(name, "artifactId", targets.id(name));
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
