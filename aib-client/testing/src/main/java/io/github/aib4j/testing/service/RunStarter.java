package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.BuildKind;
import io.github.aib4j.testing.build.BuildPlan;
import io.github.aib4j.testing.build.BuildTimeline;
import io.github.aib4j.testing.build.FailurePoint;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.build.LogFolder;
import io.github.aib4j.testing.build.LogMessages;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.build.RunArtifact;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.gallery.BuiltImage;
import io.github.aib4j.testing.gallery.BuiltVersion;
import io.github.aib4j.testing.gallery.ComputeProvider;
import io.github.aib4j.testing.template.ProvisioningFailure;
import io.github.aib4j.testing.template.SourceVersions;
import io.github.aib4j.testing.template.StoredTemplate;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides at the start of a run how it proceeds and what it produces. */
final class RunStarter {
    private final IdGenerator ids;
    private final PendingScenarios pending;
    private final ImageVersionRegistry versions;
    private final ComputeProvider galleries;
    private final SourceVersions sources;
    private final CloudAddresses cloud;

    RunStarter(
            IdGenerator ids,
            PendingScenarios pending,
            ImageVersionRegistry versions,
            ComputeProvider galleries,
            CloudAddresses cloud) {
        this.cloud = cloud;
        this.ids = ids;
        this.pending = pending;
        this.versions = versions;
        this.galleries = galleries;
        this.sources = new SourceVersions(versions, galleries::owned, galleries::newestDeleted);
    }

    /** Resolves {@code latest} in the source of a template. */
    SourceVersions sources() {
        return sources;
    }

    /** Adds a run to the template; its start may be in the future. */
    Run start(StoredTemplate template, Instant start) {
        RunOverrides overrides =
                pending.forRun(template.address(), start).orElse(RunOverrides.to(new FailurePoint.Nowhere()));
        LogFolder log = new LogFolder(template.stagingGroup(), account(template), ids.next(), ids.next(), cloud);
        LogMessages words = overrides.logWords().orElse(LogMessages.at(start));
        JsonObject properties = template.properties(start);
        BuildTimeline usual = BuildPlan.of(properties, overrides, file -> words.failure(log, file));
        template.resolve(sources, start);
        GalleryTargets targets = GalleryTargets.of(properties, template.exactVersion(), versions, galleries, start);
        List<RunArtifact> artifacts = Json.objects(properties, "distribute")
                .map(target -> artifact(target, targets, template))
                .toList();
        Run run = new Run(start, targets.without(usual), artifacts, log, BuildKind.of(properties), overrides);
        targets.made().forEach(target -> make(target, run, template));
        Json.objects(properties, "distribute")
                .filter(target -> target.text("type")
                        .filter("ManagedImage"::equalsIgnoreCase)
                        .isPresent())
                .forEach(target -> galleries.distribute(
                        new BuiltImage(target, run, BuildKind.of(properties).windows())));
        template.add(run);
        return run;
    }

    private void make(GalleryTarget target, Run run, StoredTemplate template) {
        target.claim(versions, run);
        galleries.distribute(
                new BuiltVersion(target.id(), target.distributor(), run, source(target, template), template.region()));
    }

    /** The source of a version: assumed. */
    private static String source(GalleryTarget target, StoredTemplate template) {
        return template.stagingGroup() + "/providers/Microsoft.Compute/images/" + target.outputName();
    }

    /** Why a template cannot be provisioned if it distributes to a missing image definition (code documented). */
    Optional<ProvisioningFailure> missingDefinition(JsonObject template, Instant now) {
        return GalleryTargets.distributors(Json.child(template, "properties"))
                .flatMap(target ->
                        galleries.missing(target.text("galleryImageId").orElse(""), now).stream())
                .findFirst()
                .map(words -> ProvisioningFailure.of("BadSharedImageDistribute", words));
    }

    private RunArtifact artifact(JsonObject target, GalleryTargets targets, StoredTemplate template) {
        String name = target.text("runOutputName").orElse("");
        return switch (target.text("type").orElse("").toLowerCase(Locale.ROOT)) {
            case "sharedimage" -> new RunArtifact(name, "artifactId", targets.id(name));
            case "vhd" -> new RunArtifact(name, "artifactUri", address(target, name, template));
            default ->
                new RunArtifact(name, "artifactId", target.text("imageId").orElse(""));
        };
    }

    /** The address of a VHD: the template's choice, otherwise the staging account (documented; the path is assumed). */
    private String address(JsonObject target, String name, StoredTemplate template) {
        return target.text("uri")
                .filter(uri -> !uri.isEmpty())
                .orElseGet(() -> cloud.blobs(account(template)) + "vhds/" + name + "_" + ids.next() + ".vhd");
    }

    private String account(StoredTemplate template) {
        return LogFolder.accountIn(template.stagingGroup(), ids);
    }
}
