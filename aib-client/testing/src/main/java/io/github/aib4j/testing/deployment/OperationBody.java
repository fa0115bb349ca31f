package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** The operations of a deployment: one for each resource that has begun, and one for the outputs. */
final class OperationBody {
    private final Deployment deployment;
    private final IdGenerator ids;
    private final Instant now;

    OperationBody(Deployment deployment, IdGenerator ids, Instant now) {
        this.deployment = deployment;
        this.ids = ids;
        this.now = now;
    }

    /** By id, in the order of the template, the outputs last (the form recorded, the order assumed). */
    Map<String, JsonObject> all() {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        for (Step step : deployment.steps()) {
            step.begun().ifPresent(begun -> {
                String id = OperationIds.ofResource(
                        ids,
                        deployment.address().id() + deployment.started(),
                        step.resource().id());
                all.put(id, operation(id, ofResource(step, begun)));
            });
        }
        deployment.outputsEnd().ifPresent(end -> {
            String id = OperationIds.ofDeployment(deployment.started());
            all.put(id, operation(id, ofOutputs(id, end)));
        });
        return all;
    }

    private JsonObject operation(String id, JsonObject properties) {
        return Json.object(
                "id",
                Json.text(deployment.address().id() + "/operations/" + id),
                "operationId",
                Json.text(id),
                "properties",
                properties);
    }

    private JsonObject ofResource(Step step, Instant begun) {
        Instant time = step.ended().orElse(now);
        JsonObject timed = properties("Create", step.state(), time, DurationText.between(begun, time))
                .with(
                        "trackingId",
                        Json.text(ids.of("tracking of " + step.resource().id() + begun)))
                .with(
                        "serviceRequestId",
                        Json.text(ids.of("request of " + step.resource().id() + begun)))
                .with("statusCode", Json.text(StatusNames.of(step)));
        return step.error()
                .map(why -> timed.with("statusMessage", message(step, why)))
                .orElse(timed)
                .with("targetResource", DeploymentBody.reference(step.resource()));
    }

    /** A failed operation has a status beside its error, a refused request does not (reported). */
    private static JsonObject message(Step step, JsonObject why) {
        JsonObject status = step.status() < 400 ? Json.object("status", Json.text("Failed")) : JsonObject.empty();
        return status.with("error", why);
    }

    private JsonObject ofOutputs(String id, Instant end) {
        return properties("EvaluateDeploymentOutput", "Succeeded", end, "PT0.0957165S")
                .with("trackingId", Json.text(ids.of("tracking of " + id)))
                .with("statusCode", Json.text("OK"))
                .with("statusMessage", JsonNull.NULL);
    }

    private static JsonObject properties(String what, String state, Instant time, String duration) {
        return Json.object(
                "provisioningOperation",
                Json.text(what),
                "provisioningState",
                Json.text(state),
                "timestamp",
                Json.text(Timestamps.ofOperation(time)),
                "duration",
                Json.text(duration));
    }
}
