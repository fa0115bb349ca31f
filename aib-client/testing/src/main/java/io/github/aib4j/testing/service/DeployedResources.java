package io.github.aib4j.testing.service;

import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.deployment.OtherTypes;
import io.github.aib4j.testing.deployment.Provisioning;
import io.github.aib4j.testing.deployment.ResourceRequests;
import io.github.aib4j.testing.wire.EngineClock;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.OperationEnd;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Creates and reads resources for deployments, by the requests that clients would send. */
final class DeployedResources implements ResourceRequests {
    private static final String ORIGIN = "https://management.azure.com";

    /** The api-version of resource groups and subscriptions. */
    private static final String OF_SCOPES = "2021-04-01";

    private static final SortedSet<String> TYPES = new TreeSet<>(Set.of(
            "Microsoft.Compute/galleries",
            "Microsoft.Compute/galleries/images",
            "Microsoft.Compute/galleries/images/versions",
            "Microsoft.Compute/images",
            "Microsoft.Resources/deployments",
            "Microsoft.Resources/resourceGroups",
            "Microsoft.VirtualMachineImages/imageTemplates",
            "Microsoft.VirtualMachineImages/imageTemplates/triggers"));

    private final EngineClock clock;
    private final RequestHandler service;
    private final Function<String, Optional<OperationEnd>> operations;
    private final OtherTypes others;

    /**
     * @param service answers requests of clients
     * @param operations finds an operation by path and query of its address
     */
    DeployedResources(
            EngineClock clock,
            RequestHandler service,
            Function<String, Optional<OperationEnd>> operations,
            OtherTypes others) {
        this.clock = clock;
        this.service = service;
        this.operations = operations;
        this.others = others;
    }

    @Override
    public SortedSet<String> types() {
        SortedSet<String> all = new TreeSet<>(TYPES);
        all.addAll(others.named());
        return all;
    }

    @Override
    public boolean creates(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return others.keeps(type) || TYPES.stream().anyMatch(known -> lower.equals(known.toLowerCase(Locale.ROOT)));
    }

    @Override
    public boolean hasGroup(String subscription, String resourceGroup) {
        return scope("/subscriptions/" + subscription + "/resourceGroups/" + resourceGroup, clock.now())
                .isPresent();
    }

    @Override
    public Provisioning put(String id, String apiVersion, JsonObject body, Instant now) {
        ServiceResponse response = send("PUT", id, apiVersion, Optional.of(JsonText.print(body, 0)), now);
        Optional<JsonObject> error = response.status() < 400 ? Optional.empty() : Optional.of(error(response));
        Optional<OperationEnd> operation = Optional.ofNullable(
                        response.headers().get("Azure-AsyncOperation"))
                .or(() -> Optional.ofNullable(response.headers().get("Location")))
                .map(url -> url.substring(ORIGIN.length()))
                .flatMap(operations);
        return new Provisioning(response.status(), error, operation);
    }

    @Override
    public Optional<JsonObject> get(String id, String apiVersion, Instant now) {
        ServiceResponse response = send("GET", id, apiVersion, Optional.empty(), now);
        return response.status() == 200
                ? content(response).map(resource -> resource.with("apiVersion", Json.text(apiVersion)))
                : Optional.empty();
    }

    @Override
    public Optional<JsonObject> scope(String id, Instant now) {
        ServiceResponse response = send("GET", id, OF_SCOPES, Optional.empty(), now);
        return response.status() == 200 ? content(response) : Optional.empty();
    }

    private ServiceResponse send(String method, String id, String apiVersion, Optional<String> body, Instant now) {
        String url = ORIGIN + encoded(id) + "?api-version=" + encoded(apiVersion);
        ServiceRequest request = new ServiceRequest(method, url, Map.of("Authorization", "Bearer deployment"), body);
        return clock.at(now, () -> service.answer(request));
    }

    private static String encoded(String path) {
        StringBuilder text = new StringBuilder();
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char next = (char) (b & 0xFF);
            boolean isPlain = "/-._~()".indexOf(next) >= 0 || (next < 128 && Character.isLetterOrDigit(next));
            text.append(isPlain ? String.valueOf(next) : String.format(Locale.ROOT, "%%%02X", b & 0xFF));
        }
        return text.toString();
    }

    private static Optional<JsonObject> content(ServiceResponse response) {
        return response.content()
                .map(ResponseContent::bytes)
                .map(bytes -> JsonText.parse(bytes, "the response"))
                .filter(JsonObject.class::isInstance)
                .map(JsonObject.class::cast);
    }

    /** The error of a response, in the envelope or without (documented of old api-versions). */
    private static JsonObject error(ServiceResponse response) {
        JsonObject body = content(response).orElse(JsonObject.empty());
        return body.object("error").orElse(body);
    }
}
