package io.github.aib4j.client.testing;

import io.github.aib4j.model.value.JsonObject;

/**
 * What a run leaves for one distributor.
 *
 * @param outputName the distributor's {@code runOutputName}
 * @param member {@code artifactId}, or {@code artifactUri} of a VHD
 * @param value the id or the address
 */
record Artifact(String outputName, String member, String value) {
    /** The run output (recorded; that of a VHD documented). */
    JsonObject output(TemplateAddress template) {
        return Json.object(
                "properties",
                Json.object(member, Json.text(value), "provisioningState", Json.text("Succeeded")),
                "id",
                Json.text(template.id() + "/runOutputs/" + outputName),
                "name",
                Json.text(outputName),
                "type",
                Json.text(TemplateAddress.TYPE + "/runOutputs"));
    }
}
