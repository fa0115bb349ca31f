package io.github.aib4j.client.testing;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.model.ApiVersion;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** From a request to its answer: checks at the gate, the route, and the headers that every answer has. */
final class Engine {
    private static final String CHALLENGE = "Bearer authorization_uri=\"https://login.microsoftonline.com/\","
            + " error=\"invalid_token\","
            + " error_description=\"The authentication failed because of missing 'Authorization' header.\"";

    private final Gate gate;
    private final SimulatedClock clock;
    private final Ids ids;
    private final Operations operations;
    private final Templates templates;
    private final List<LocalRequest> requests = new ArrayList<>();
    private final Deque<Scenario> scenarios = new ArrayDeque<>();

    Engine(Gate gate, SimulatedClock clock, Ids ids, Set<String> forbidden) {
        this.gate = gate;
        this.clock = clock;
        this.ids = ids;
        this.operations = new Operations(ids);
        this.templates = new Templates(operations, ids, forbidden);
    }

    synchronized void add(Scenario scenario) {
        scenarios.add(scenario);
    }

    synchronized List<Scenario> unusedScenarios() {
        return List.copyOf(scenarios);
    }

    synchronized List<LocalRequest> requests() {
        return List.copyOf(requests);
    }

    /**
     * Answers one request, and remembers it.
     *
     * @throws IllegalArgumentException if it is not for the endpoint of this service
     */
    synchronized Answer answer(LocalRequest request, Optional<String> authorization) {
        URI address = address(request);
        requests.add(request);
        Answer answer = RateLimits.add(checked(request, address, authorization), request.method(), clock.now())
                .with("Date", DateTimeRfc1123.toRfc1123String(clock.now().atOffset(ZoneOffset.UTC)))
                .with("x-ms-request-id", ids.next())
                .with("x-ms-correlation-request-id", ids.next());
        return answer.body().isPresent() ? answer.with("Content-Type", "application/json") : answer;
    }

    private static URI address(LocalRequest request) {
        URI address = URI.create(request.url());
        String origin = address.getScheme() + "://" + address.getAuthority();
        if (!origin.equalsIgnoreCase(LocalImageBuilder.ENDPOINT)) {
            throw new IllegalArgumentException(
                    "this service is " + LocalImageBuilder.ENDPOINT + " and answers for no other, but " + origin
                            + " was asked; give the client the endpoint of LocalImageBuilder.endpoint()");
        }
        return address;
    }

    private Answer checked(LocalRequest request, URI address, Optional<String> authorization) {
        ApiVersion version = ApiVersion.latest();
        try {
            gate.checkToken(authorization);
            Route route = Route.of(address);
            version = gate.version(route);
            gate.checkPlace(route);
            return dispatch(request, route, version);
        } catch (Refusal refusal) {
            Answer answer = refusal.answer(version);
            return answer.status() == 401 ? answer.with("WWW-Authenticate", CHALLENGE) : answer;
        }
    }

    private Answer dispatch(LocalRequest request, Route route, ApiVersion version) {
        if (route.is(4, "locations", "operations") && route.resourceGroup().isEmpty()) {
            return get(request, () -> operation(request, route));
        }
        if (route.is(1, "imageTemplates")) {
            return get(request, () -> templates.list(route, version, clock.now()));
        }
        if (route.resourceGroup().isEmpty() || !route.isAbout("imageTemplates")) {
            throw notFound(request);
        }
        return template(request, route, version);
    }

    private Answer template(LocalRequest request, Route route, ApiVersion version) {
        if (route.is(2)) {
            return whole(request, route, version);
        }
        if (route.is(3, "imageTemplates", "run")) {
            only("POST", request);
            return templates.run(route, version, clock.now(), () -> Optional.ofNullable(scenarios.poll()));
        }
        if (route.is(3, "imageTemplates", "cancel")) {
            only("POST", request);
            return templates.cancel(route, clock.now());
        }
        if (route.is(3, "imageTemplates", "runOutputs")) {
            return get(request, () -> templates.outputs(route, clock.now()));
        }
        if (route.is(4, "imageTemplates", "runOutputs")) {
            return get(request, () -> templates.output(route, clock.now()));
        }
        throw notFound(request);
    }

    private Answer whole(LocalRequest request, Route route, ApiVersion version) {
        return switch (request.method()) {
            case "GET" -> polled(() -> templates.get(route, version, clock.now()));
            case "PUT" -> templates.put(route, version, request.body(), clock.now());
            case "DELETE" -> templates.delete(route, version, clock.now());
            default -> throw notAllowed(request);
        };
    }

    private Answer operation(LocalRequest request, Route route) {
        return polled(() -> operations
                .find(request.url())
                .map(operation -> Answer.of(200, operation.body(clock.now())))
                .orElseThrow(() -> Refusal.byArm(
                        404,
                        "ResourceNotFound",
                        "The operation '" + route.rest().get(3) + "' was not found at this address;"
                                + " poll the address of the header Azure-AsyncOperation just as it came.")));
    }

    private Answer polled(Supplier<Answer> answer) {
        clock.polled();
        return answer.get();
    }

    private static Answer get(LocalRequest request, Supplier<Answer> answer) {
        only("GET", request);
        return answer.get();
    }

    private static void only(String method, LocalRequest request) {
        if (!request.method().equals(method)) {
            throw notAllowed(request);
        }
    }

    private static Refusal notAllowed(LocalRequest request) {
        return Refusal.byArm(
                405,
                "MethodNotAllowed",
                "LocalImageBuilder has no " + request.method() + " of '" + request.path() + "'.");
    }

    private static Refusal notFound(LocalRequest request) {
        return Refusal.byArm(404, "InvalidResourceType", "LocalImageBuilder has nothing at '" + request.path() + "'.");
    }
}
