package io.github.aib4j.testing.build;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.Json;

/**
 * The artifact of a run for one distributor.
 *
 * @param outputName the distributor's {@code runOutputName}
 * @param member {@code artifactId}, or {@code artifactUri} of a VHD
 * @param value the id or the address
 */
public record RunArtifact(String outputName, String member, String value) {
    /** The run output (recorded; that of a VHD documented). */
    public JsonObject output(String templateId, String templateType) {
        return Json.object(
                "properties",
                Json.object(member, Json.text(value), "provisioningState", Json.text("Succeeded")),
                "id",
                Json.text(templateId + "/runOutputs/" + outputName),
                "name",
                Json.text(outputName),
                "type",
                Json.text(templateType + "/runOutputs"));
    }
}
