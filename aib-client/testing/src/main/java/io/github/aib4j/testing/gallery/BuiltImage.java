package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Run;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A managed image that a run makes for one of its distributors. It exists once the run has made that output (assumed).
 *
 * @param distributor as it was sent
 * @param windows whether it is a Windows image
 */
public record BuiltImage(JsonObject distributor, Run run, boolean windows) {
    String id() {
        return distributor.text("imageId").orElse("");
    }

    boolean isThere(Instant now) {
        String output = distributor.text("runOutputName").orElse("");
        return run.artifacts(now).stream()
                .anyMatch(artifact -> artifact.outputName().equals(output));
    }

    /** The image as a PUT would create it (documented), with a disk of the usual size for its system (assumed). */
    JsonObject sent() {
        JsonObject disk = Json.object(
                "osType",
                Json.text(windows ? "Windows" : "Linux"),
                "osState",
                Json.text("Generalized"),
                "diskSizeGB",
                JsonNumber.of(windows ? 127 : 30),
                "caching",
                Json.text("ReadWrite"),
                "storageAccountType",
                Json.text("Standard_LRS"));
        JsonObject storage = Json.object(
                "osDisk", disk, "dataDisks", Json.array(Stream.empty()), "zoneResilient", new JsonBoolean(false));
        return Json.object(
                "location",
                Json.text(distributor.text("location").orElse("")),
                "tags",
                Json.child(distributor, "artifactTags"),
                "properties",
                Json.object("storageProfile", storage, "hyperVGeneration", Json.text("V1")));
    }
}
