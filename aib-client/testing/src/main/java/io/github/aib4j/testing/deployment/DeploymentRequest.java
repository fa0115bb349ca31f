package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.util.Optional;

/**
 * The body of a PUT or of a validation.
 *
 * @param location the region for the data of a deployment to a subscription
 * @param parameters by name, each with a {@code value}
 */
record DeploymentRequest(Optional<String> location, JsonObject tags, JsonObject template, JsonObject parameters) {
    /** Unreadable bodies are refused in Azure's words, except for the end (assumed); other messages are our own. */
    static DeploymentRequest of(Optional<String> body) {
        JsonObject sent = parsed(body.orElse(""));
        JsonObject properties = sent.object("properties")
                .orElseThrow(() -> invalid("InvalidRequestContent", "The request content has no 'properties'."));
        checkMode(properties.text("mode").orElse("Incremental"));
        JsonObject template = properties.object("template").orElseThrow(() -> noTemplate(properties));
        return new DeploymentRequest(
                sent.text("location"), Json.child(sent, "tags"), template, Json.child(properties, "parameters"));
    }

    /** The request of a nested deployment. */
    static DeploymentRequest nested(JsonObject body, DeploymentPlan plan) {
        return new DeploymentRequest(
                body.text("location"), Json.child(body, "tags"), plan.template(), JsonObject.empty());
    }

    private static JsonObject parsed(String body) {
        try {
            return (JsonObject) JsonText.parse(JsonWithComments.strict(body), "the request");
        } catch (JsonReadException | ClassCastException e) {
            throw invalid(
                    "InvalidRequestContent",
                    "The request content was invalid and could not be deserialized: '" + e.getMessage() + "'.");
        }
    }

    private static void checkMode(String mode) {
        if (!mode.equalsIgnoreCase("Incremental")) {
            throw invalid(
                    "InvalidDeploymentMode",
                    "LocalImageBuilder deploys in mode 'Incremental' only, not in mode '" + mode
                            + "', which would delete what the template does not have.");
        }
    }

    private static ErrorResponseException noTemplate(JsonObject properties) {
        return properties.get("templateLink").isPresent()
                ? invalid(
                        "InvalidContentLink",
                        "LocalImageBuilder does not download templates; send the template itself instead of"
                                + " 'templateLink'.")
                : invalid(
                        "InvalidTemplate",
                        "The deployment has neither 'template' nor 'templateLink' in its properties; send the template.");
    }

    private static ErrorResponseException invalid(String code, String message) {
        return ErrorResponseException.byArm(400, code, message);
    }
}
