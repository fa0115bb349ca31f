package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.json.DeploymentEvaluation;
import io.github.aib4j.model.json.DeploymentEvaluation.Value;
import io.github.aib4j.model.json.DeploymentScope;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ResourceEvaluation;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.deployment.PlannedResource.Evaluated;
import io.github.aib4j.testing.deployment.PlannedResource.Presence;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Evaluates the template of a request, and refuses it if Azure would before deploying anything. */
final class DeploymentPlanner {
    /** Members of resources that are meant for Azure Resource Manager and are not part of a PUT (documented). */
    private static final String[] NOT_SENT = {
        "type",
        "apiVersion",
        "name",
        "dependsOn",
        "condition",
        "copy",
        "comments",
        "metadata",
        "scope",
        "existing",
        "asserts",
        "resourceGroup",
        "subscriptionId"
    };

    private final ResourceRequests requests;
    private final IdGenerator ids;
    private final JsonObject environment;

    DeploymentPlanner(ResourceRequests requests, IdGenerator ids, JsonObject environment) {
        this.requests = requests;
        this.ids = ids;
        this.environment = environment;
    }

    DeploymentPlan plan(DeploymentRequest request, DeploymentAddress address, Instant now) {
        FunctionAnswers answers = new FunctionAnswers(requests, ids, environment, described(request), now);
        DeploymentScope place = DeploymentScope.empty()
                .withSubscriptionId(address.subscription())
                .withDeploymentName(address.name())
                .withTime(now)
                .withFunctionResults(answers);
        DeploymentScope scope =
                address.resourceGroup().map(place::withResourceGroup).orElse(place);
        try {
            DeploymentEvaluation evaluation = DeploymentEvaluation.of(
                    request.template(), "the template", scope.withParameterFile(file(request), "the parameters"));
            ParameterChecks.check(request, evaluation);
            return plan(evaluation, address, answers);
        } catch (JsonReadException e) {
            throw DeploymentErrors.template(String.valueOf(e.getMessage()));
        }
    }

    private static byte[] file(DeploymentRequest request) {
        return JsonText.bytes(Json.object("parameters", request.parameters()));
    }

    /** The result of {@code deployment()} without its name; it contains only the version of the template. */
    private static JsonObject described(DeploymentRequest request) {
        JsonObject template = request.template()
                .get("contentVersion")
                .map(version -> Json.object("contentVersion", version))
                .orElse(JsonObject.empty());
        JsonObject properties = Json.object(
                "template",
                template,
                "templateHash",
                Json.text(TemplateHash.of(request.template())),
                "parameters",
                request.parameters(),
                "mode",
                Json.text("Incremental"),
                "provisioningState",
                Json.text("Accepted"));
        JsonObject described = Json.object("properties", properties);
        return request.location()
                .map(location -> described.with("location", Json.text(location)))
                .orElse(described);
    }

    private DeploymentPlan plan(DeploymentEvaluation evaluation, DeploymentAddress address, FunctionAnswers answers) {
        List<PlannedResource> planned = new ArrayList<>();
        for (ResourceEvaluation resource : evaluation.resources()) {
            Presence presence = Presence.of(resource);
            String id = ResourceIds.of(resource, address);
            planned.add(new PlannedResource(
                    resource,
                    id,
                    presence,
                    presence == Presence.DEPLOYED ? references(resource, id, answers) : Set.of(),
                    states -> evaluated(resource, id, answers, states)));
        }
        return new DeploymentPlan(evaluation, planned, states -> outputs(evaluation, answers, states));
    }

    private static List<Value> outputs(
            DeploymentEvaluation evaluation, FunctionAnswers answers, ResourceStates states) {
        return answers.during(states, evaluation::outputs);
    }

    /** The states of other resources that the resource needs; refuses references that no resource can satisfy. */
    private Set<String> references(ResourceEvaluation resource, String id, FunctionAnswers answers) {
        checkForm(resource, id);
        if (resource.open().isEmpty() && resource.nested().isEmpty()) {
            return Set.of();
        }
        Set<String> asked = answers.askedBy(resource::evaluatedAgain);
        if (asked.isEmpty()) {
            firstOpen(resource).ifPresent(reason -> {
                throw DeploymentErrors.expression(id, reason);
            });
            resource.nested().ifPresent(inner -> plan(inner, ResourceIds.deployment(id), answers));
        }
        return asked;
    }

    private static void checkForm(ResourceEvaluation resource, String id) {
        boolean isOpen = resource.open().containsKey("/name") || resource.open().containsKey("/type");
        if (resource.name().isEmpty()) {
            throw DeploymentErrors.noName(resource.type());
        }
        if (!isOpen && !ResourceIds.fit(resource.type(), resource.name())) {
            throw DeploymentErrors.segments(resource.name(), resource.type());
        }
        if (resource.apiVersion().isEmpty()) {
            throw DeploymentErrors.noApiVersion(resource.name());
        }
        if (resource.type().equalsIgnoreCase(DeploymentAddress.TYPE) && !ResourceIds.isDeployment(id)) {
            throw DeploymentErrors.place(id);
        }
    }

    private static Optional<String> firstOpen(ResourceEvaluation resource) {
        return resource.open().entrySet().stream()
                .min(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue);
    }

    private Evaluated evaluated(
            ResourceEvaluation resource, String id, FunctionAnswers answers, ResourceStates states) {
        return answers.during(states, () -> {
            ResourceEvaluation now = resource.evaluatedAgain();
            Optional<String> open = firstOpen(now);
            Optional<DeploymentPlan> nested = open.isPresent()
                    ? Optional.empty()
                    : now.nested().map(inner -> plan(inner, ResourceIds.deployment(id), answers));
            return new Evaluated(now.content().without(NOT_SENT), open, nested);
        });
    }
}
