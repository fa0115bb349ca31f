package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentEvaluation;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The errors of deployments that are refused or fail. The wording is that of users' reports and of Microsoft's pages.
 * Lines and columns of the template are zero, as in many reports.
 */
final class DeploymentErrors {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("M/d/uuuu h:mm:ss a", Locale.US).withZone(ZoneOffset.UTC);

    /** How long a deployment may take (reported). */
    private static final Duration LONGEST = Duration.ofDays(7);

    private static final String SYNTAX = " Please see https://aka.ms/arm-syntax-resources for usage details.";

    private DeploymentErrors() {}

    /** Reported. */
    static ErrorResponseException missing(DeploymentAddress address) {
        return ErrorResponseException.byArm(
                404, "DeploymentNotFound", "Deployment '" + address.name() + "' could not be found.");
    }

    /** Reported. */
    static ErrorResponseException active(Deployment deployment) {
        Instant started = deployment.started();
        return ErrorResponseException.byArm(
                409,
                "DeploymentActive",
                "Unable to edit or replace deployment '" + deployment.address().name() + "': previous deployment from '"
                        + TIME.format(started) + "' is still active (expiration time is '"
                        + TIME.format(started.plus(LONGEST))
                        + "'). Please see https://aka.ms/arm-deploy for usage details.");
    }

    /** The refusal is documented; code and words are assumed. */
    static ErrorResponseException notDeleted(Deployment deployment) {
        return ErrorResponseException.byArm(
                409,
                "DeploymentActive",
                "Unable to delete deployment '" + deployment.address().name()
                        + "': it is still active. Cancel it, or wait until it ends.");
    }

    /** The refusal is documented; code and words are assumed. */
    static ErrorResponseException notCancelled(Deployment deployment, String state) {
        return ErrorResponseException.byArm(
                409,
                "DeploymentCannotBeCancelled",
                "The deployment '" + deployment.address().name()
                        + "' cannot be cancelled because its provisioning state" + " is '" + state
                        + "'; only one in state 'Accepted' or 'Running' can.");
    }

    /** Documented; code and words are assumed. */
    static ErrorResponseException name(String name) {
        return ErrorResponseException.byArm(
                400,
                "InvalidDeploymentName",
                "The deployment name '" + name + "' is not valid. It can have up to 64 letters, digits, '-', '.', '(',"
                        + " ')' and '_'.");
    }

    /** Documented. */
    static ErrorResponseException location() {
        return ErrorResponseException.byArm(
                400, "LocationRequired", "The location property is required for this definition.");
    }

    /** An error of a template as a whole (reported, including the additional information). */
    static ErrorResponseException template(String what) {
        return invalidTemplate("Deployment template validation failed: '" + what + "'.");
    }

    /** Reported. */
    static ErrorResponseException circular(String id) {
        return template("Circular dependency detected on resource: '" + id + "'." + SYNTAX);
    }

    /** Reported. */
    static ErrorResponseException undefined(String resource) {
        return template("The resource '" + resource + "' is not defined in the template." + SYNTAX);
    }

    /** Reported. */
    static ErrorResponseException twice(String path) {
        return template("The resource '" + path
                + "' at line '0' and column '0' is defined multiple times in a template." + SYNTAX);
    }

    /** Reported, except for the end. */
    static ErrorResponseException segments(String name, String type) {
        return template("The template resource '" + name + "' for type '" + type
                + "' at line '0' and column '0' has incorrect segment lengths. A nested resource type must have identical"
                + " number of segments as its resource name. A root resource type must have segment length one greater"
                + " than its resource name." + SYNTAX);
    }

    /** The code documented, the words assumed. */
    static ErrorResponseException noName(String type) {
        return template("The template resource '' of type '" + type
                + "' at line '0' and column '0' is not valid. The name property cannot be null or empty." + SYNTAX);
    }

    /** A limit of this service. */
    static ErrorResponseException place(String id) {
        return template(
                "LocalImageBuilder deploys to resource groups and subscriptions, and '" + id + "' is in neither.");
    }

    /** The code documented, the words assumed. */
    static ErrorResponseException noApiVersion(String name) {
        return template("The template resource '" + name + "' at line '0' and column '0' is missing the property"
                + " 'apiVersion'." + SYNTAX);
    }

    /** Reported, except for the reason, which is our evaluator's. */
    static ErrorResponseException expression(String id, String reason) {
        return invalidTemplate(expressionMessage(id, reason));
    }

    /** The same, as the reason why a resource fails while others are deployed. */
    static JsonObject expressionFailure(String id, String reason) {
        return error("InvalidTemplate", expressionMessage(id, reason));
    }

    private static String expressionMessage(String id, String reason) {
        return "Unable to process template language expressions for resource '" + id + "' at line '0' and column '0'. '"
                + reason + "'";
    }

    private static ErrorResponseException invalidTemplate(String message) {
        JsonObject info =
                Json.object("lineNumber", JsonNumber.of(0), "linePosition", JsonNumber.of(0), "path", Json.text(""));
        return ErrorResponseException.byArm(400, "InvalidTemplate", message)
                .with(
                        "additionalInfo",
                        Json.array(Stream.of(Json.object("type", Json.text("TemplateViolation"), "info", info))));
    }

    /** The outer message is reported, the inner one our own: Azure has these types, but this service does not. */
    static ErrorResponseException unknownTypes(
            String deployment, String trackingId, List<PlannedResource> unknown, Collection<String> known) {
        Stream<JsonObject> details = unknown.stream()
                .map(resource -> error(
                                "ResourceTypeNotSimulated",
                                "LocalImageBuilder does not deploy resources of type '" + resource.type()
                                        + "', such as '"
                                        + resource.name() + "'. It deploys " + String.join(", ", known)
                                        + "; it keeps those of other types as they are if"
                                        + " LocalImageBuilder.Builder.otherResourceTypes names them.")
                        .with("target", Json.text(resource.id())));
        return ErrorResponseException.byArm(
                        400,
                        "InvalidTemplateDeployment",
                        "The template deployment '" + deployment
                                + "' is not valid according to the validation procedure. The tracking id is '"
                                + trackingId + "'. See inner errors for details.")
                .with("details", Json.array(details));
    }

    /** Why a deployment failed (reported). */
    static JsonObject failed(DeploymentAddress address, Stream<JsonObject> details) {
        return Json.object(
                "code",
                Json.text("DeploymentFailed"),
                "target",
                Json.text(address.id()),
                "message",
                Json.text("At least one resource deployment operation failed. Please list deployment operations for"
                        + " details. Please see https://aka.ms/arm-deployment-operations for usage details."),
                "details",
                Json.array(details));
    }

    /** Why a resource failed after its request had been accepted (reported). */
    static JsonObject resourceFailed(String id, JsonObject cause) {
        return Json.object(
                "code",
                Json.text("ResourceDeploymentFailure"),
                "target",
                Json.text(id),
                "message",
                Json.text("The resource write operation failed to complete successfully, because it reached terminal"
                        + " provisioning state 'Failed'."),
                "details",
                Json.array(Stream.of(cause)));
    }

    /** Why a deployment failed although all its resources were deployed (reported, except for the reasons). */
    static JsonObject outputs(List<DeploymentEvaluation.Value> open) {
        String names = open.stream()
                .map(DeploymentEvaluation.Value::name)
                .reduce((a, b) -> a + "," + b)
                .orElse("");
        return error(
                        "DeploymentOutputEvaluationFailed",
                        "Unable to evaluate template outputs: '" + names
                                + "'. Please see error details and deployment operations. Please see"
                                + " https://aka.ms/arm-common-errors for usage details.")
                .with("details", Json.array(open.stream().map(DeploymentErrors::output)));
    }

    private static JsonObject output(DeploymentEvaluation.Value output) {
        return Json.object(
                "code",
                Json.text("DeploymentOutputEvaluationFailed"),
                "target",
                Json.text(output.name()),
                "message",
                Json.text("The template output '" + output.name() + "' is not valid: " + output.reason() + "."));
    }

    static JsonObject error(String code, String message) {
        return Json.object("code", Json.text(code), "message", Json.text(message));
    }
}
