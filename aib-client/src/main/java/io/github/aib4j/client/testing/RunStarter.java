package io.github.aib4j.client.testing;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Decides, when a run starts, how it will go and what it will leave. */
final class RunStarter {
    private final Ids ids;
    private final GalleryVersions versions = new GalleryVersions();

    RunStarter(Ids ids) {
        this.ids = ids;
    }

    Run start(StoredTemplate template, Optional<Scenario> scenario, Instant now) {
        BuildTimeline timeline =
                BuildPlan.of(template.properties(), scenario, logName -> packerFailure(template, logName));
        List<Artifact> artifacts = Json.objects(template.properties(), "distribute")
                .map(target -> artifact(target, template, now))
                .toList();
        return new Run(now, timeline, artifacts);
    }

    /** What is said of a step that failed: code and words as users reported them in 2024. */
    private Failure packerFailure(StoredTemplate template, String logName) {
        String log = template.stagingGroup() + "/providers/Microsoft.Storage/storageAccounts/" + account(template)
                + "/blobServices/default/containers/packerlogs/" + ids.next() + "/" + logName;
        return new Failure(
                "PackerBuildFailed",
                "During the image build a failure has occurred. Packer build logs are at location " + log
                        + ". Please navigate to this location using portal or other tools to download logs for"
                        + " identifying which build/customization step failed. Use this operationId " + ids.next()
                        + " to search packer logs. For more troubleshooting steps go to"
                        + " https://aka.ms/azvmimagebuilderts.");
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

    /** The name of the storage account in the staging group: 24 letters and digits. */
    private String account(StoredTemplate template) {
        return ids.of("account in " + template.stagingGroup()).replace("-", "").substring(0, 24);
    }
}
