package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.deployment.PlannedResource.Presence;
import io.github.aib4j.testing.wire.AddressSignature;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceClock;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Microsoft.Resources, limited to deployments: from a request to its response. */
public final class DeploymentProvider {
    public static final String PROVIDER = "Microsoft.Resources";

    /** Documented. */
    private static final Pattern NAME = Pattern.compile("[-\\w.()]{1,64}");

    private final ResourceRequests requests;
    private final IdGenerator ids;
    private final ServiceClock time;
    private final PageResponder pages;
    private final AddressSignature signature;
    private final DeploymentPlanner planner;
    private final DeploymentRunner runner;
    private final DeploymentStore store = new DeploymentStore();

    /** @param environment the result of {@code environment()} in templates */
    public DeploymentProvider(
            ResourceRequests requests,
            IdGenerator ids,
            ServiceClock time,
            PageResponder pages,
            JsonObject environment) {
        this.requests = requests;
        this.ids = ids;
        this.time = time;
        this.pages = pages;
        this.signature = new AddressSignature(ids);
        this.planner = new DeploymentPlanner(requests, ids, environment);
        this.runner = new DeploymentRunner(requests, this::nest);
    }

    /** Responds with a page of a list. */
    @FunctionalInterface
    public interface PageResponder {
        ServiceResponse page(DeploymentCall call, NavigableMap<String, JsonObject> values);
    }

    /** Carries out everything that deployments do until now. */
    public void advance(Instant now) {
        runner.advance(now);
    }

    public ServiceResponse answer(DeploymentCall call) {
        ServiceResponse answer = dispatch(call);
        return answer.content()
                .map(content -> content instanceof ResponseContent.Json json
                        ? new ResponseContent.ManagerJson(json.value())
                        : content)
                .map(answer::containing)
                .orElse(answer);
    }

    private ServiceResponse dispatch(DeploymentCall call) {
        if (call.rest().size() == 1) {
            call.only("GET");
            return list(call);
        }
        if (call.rest().size() == 2) {
            return deployment(call);
        }
        if (call.isAction(3, "validate")) {
            call.only("POST");
            return validate(call);
        }
        if (call.isAction(3, "cancel")) {
            call.only("POST");
            return cancel(call);
        }
        if (call.isAction(3, "exportTemplate")) {
            call.only("POST");
            return ServiceResponse.of(
                    200,
                    Json.object(
                            "template", store.existing(call.deployment()).plan().template()));
        }
        if (call.isAction(3, "operations") || call.isAction(4, "operations")) {
            call.only("GET");
            return operations(call);
        }
        if (call.isAction(4, "operationStatuses")) {
            call.only("GET");
            return status(polled(call));
        }
        throw call.notFound();
    }

    private ServiceResponse deployment(DeploymentCall call) {
        return switch (call.method()) {
            case "GET" -> {
                DeploymentCall later = polled(call);
                yield ServiceResponse.of(200, body(store.existing(later.deployment()), later));
            }
            case "HEAD" -> ServiceResponse.empty(store.find(call.deployment()).isPresent() ? 204 : 404);
            case "PUT" -> put(call);
            case "DELETE" -> delete(call);
            default -> throw call.notAllowed();
        };
    }

    private DeploymentCall polled(DeploymentCall call) {
        time.polled();
        return call.at(time.now());
    }

    private static JsonObject body(Deployment deployment, DeploymentCall call) {
        return new DeploymentBody(deployment, call.now()).json();
    }

    /** The deployments in a state, if the list is filtered (documented), ordered by name (assumed). */
    private ServiceResponse list(DeploymentCall call) {
        Optional<String> state = StateFilter.of(call.request());
        TreeMap<String, JsonObject> found = new TreeMap<>();
        store.in(call.subscription(), call.resourceGroup()).forEach((key, deployment) -> {
            String current = deployment.state(call.now());
            if (state.isEmpty() || state.get().equalsIgnoreCase(current)) {
                found.put(key, body(deployment, call));
            }
        });
        return pages.page(call, found);
    }

    /** 201 and Accepted, with an operation; 200 if it replaces one (the first recorded, the second documented). */
    private ServiceResponse put(DeploymentCall call) {
        DeploymentAddress address = checked(call);
        Optional<Deployment> before = store.find(address);
        before.filter(Deployment::isActive).ifPresent(active -> {
            throw DeploymentErrors.active(active);
        });
        DeploymentRequest request = request(call);
        DeploymentPlan plan = valid(request, address, call.now());
        Deployment deployment = add(address, request, plan, call.now(), end -> {});
        String operation = call.request().origin() + operationTarget(deployment, call);
        return ServiceResponse.of(before.isPresent() ? 200 : 201, body(deployment, call))
                .with("Azure-AsyncOperation", operation);
    }

    /** The path as requested (recorded). */
    private String operationTarget(Deployment deployment, DeploymentCall call) {
        String id = OperationIds.ofDeployment(deployment.started());
        return call.request().path() + "/operationStatuses/" + id + "?api-version=" + call.apiVersion()
                + signature.of(id, deployment.started());
    }

    private DeploymentRequest request(DeploymentCall call) {
        DeploymentRequest request = DeploymentRequest.of(call.request().body());
        if (call.resourceGroup().isEmpty() && request.location().isEmpty()) {
            throw DeploymentErrors.location();
        }
        return request;
    }

    private static DeploymentAddress checked(DeploymentCall call) {
        DeploymentAddress address = call.deployment();
        if (!NAME.matcher(address.name()).matches()) {
            throw DeploymentErrors.name(address.name());
        }
        return address;
    }

    /** The plan of a template that Azure would accept, and whose resources this service knows. */
    private DeploymentPlan valid(DeploymentRequest request, DeploymentAddress address, Instant now) {
        DeploymentPlan plan = planner.plan(request, address, now);
        DeploymentOrder.of(plan.resources());
        checkTypes(plan, address);
        return plan;
    }

    private void checkTypes(DeploymentPlan plan, DeploymentAddress address) {
        List<PlannedResource> all = new ArrayList<>();
        DeploymentBody.withNested(plan.resources()).forEach(all::add);
        for (PlannedResource resource : all) {
            checkGroup(resource);
        }
        List<PlannedResource> unknown = all.stream()
                .filter(resource -> !requests.creates(resource.type()))
                .toList();
        if (!unknown.isEmpty()) {
            throw DeploymentErrors.unknownTypes(address.name(), ids.next(), unknown, requests.types());
        }
    }

    /** A deployment into a missing group is refused (recorded). */
    private void checkGroup(PlannedResource resource) {
        if (resource.presence() == Presence.DEPLOYED && resource.isDeployment()) {
            DeploymentAddress inner = ResourceIds.deployment(resource.id());
            Optional<String> group = inner.resourceGroup();
            if (group.isPresent()
                    && resource.dependsOn().isEmpty()
                    && !requests.hasGroup(inner.subscription(), group.get())) {
                throw ErrorResponseException.byArm(
                        404, "ResourceGroupNotFound", "Resource group '" + group.get() + "' could not be found.");
            }
        }
    }

    private Deployment add(
            DeploymentAddress address,
            DeploymentRequest request,
            DeploymentPlan plan,
            Instant now,
            Consumer<Instant> whenOver) {
        Deployment deployment = made(address, request, plan, now, whenOver);
        store.add(deployment);
        runner.start(deployment, now);
        return deployment;
    }

    private Deployment made(
            DeploymentAddress address,
            DeploymentRequest request,
            DeploymentPlan plan,
            Instant now,
            Consumer<Instant> whenOver) {
        DeploymentOrder order = DeploymentOrder.of(plan.resources());
        return new Deployment(address, plan, request, now, ids.next(), order, whenOver);
    }

    /** A deployment within another. */
    private Deployment nest(
            DeploymentAddress address,
            DeploymentRequest request,
            DeploymentPlan plan,
            Instant now,
            Consumer<Instant> whenOver) {
        store.find(address).filter(Deployment::isActive).ifPresent(active -> {
            throw DeploymentErrors.active(active);
        });
        return add(address, request, plan, now, whenOver);
    }

    private ServiceResponse validate(DeploymentCall call) {
        DeploymentAddress address = checked(call);
        DeploymentRequest request = request(call);
        DeploymentPlan plan = valid(request, address, call.now());
        Deployment deployment = made(address, request, plan, call.now(), end -> {});
        return ServiceResponse.of(200, new DeploymentBody(deployment, call.now()).validated());
    }

    /** 204 (documented). */
    private ServiceResponse cancel(DeploymentCall call) {
        Deployment deployment = store.existing(call.deployment());
        if (!deployment.isActive()) {
            throw DeploymentErrors.notCancelled(deployment, deployment.state(call.now()));
        }
        deployment.cancel(call.now());
        return ServiceResponse.empty(204);
    }

    /** 202 with an address that returns 202 and finally 204, or 204 if there is nothing to delete (documented). */
    private ServiceResponse delete(DeploymentCall call) {
        Optional<Deployment> found = store.find(call.deployment());
        if (found.isEmpty()) {
            return ServiceResponse.empty(204);
        }
        if (found.get().isActive()) {
            throw DeploymentErrors.notDeleted(found.get());
        }
        String operation = ids.next();
        store.delete(found.get(), operation, call.now());
        return ServiceResponse.empty(202)
                .with(
                        "Location",
                        call.request().origin() + "/subscriptions/" + call.subscription() + "/operationresults/"
                                + operation + "?api-version=" + call.apiVersion());
    }

    /** The progress of a deletion; empty if there is none with that id. */
    public Optional<ServiceResponse> deletion(String operation, String url) {
        Optional<Instant> end = store.deletionEnd(operation);
        if (end.isPresent()) {
            time.polled();
        }
        return end.map(over -> time.now().isBefore(over)
                ? ServiceResponse.empty(202).with("Location", url)
                : ServiceResponse.empty(204));
    }

    /** The state, and the error of one that failed (recorded). */
    private ServiceResponse status(DeploymentCall call) {
        Deployment deployment = store.existing(call.deployment());
        if (!OperationIds.ofDeployment(deployment.started()).equals(call.rest().get(3))) {
            throw call.notFound();
        }
        JsonObject status = Json.object("status", Json.text(deployment.state(call.now())));
        return ServiceResponse.of(
                200, deployment.error().map(why -> status.with("error", why)).orElse(status));
    }

    private ServiceResponse operations(DeploymentCall call) {
        Deployment deployment = store.existing(call.deployment());
        Map<String, JsonObject> all = new OperationBody(deployment, ids, call.now()).all();
        if (call.rest().size() == 3) {
            TreeMap<String, JsonObject> inOrder = new TreeMap<>();
            all.values()
                    .forEach(operation -> inOrder.put(String.format(Locale.ROOT, "%06d", inOrder.size()), operation));
            return pages.page(call, inOrder);
        }
        return Optional.ofNullable(all.get(call.rest().get(3)))
                .map(operation -> ServiceResponse.of(200, operation))
                .orElseThrow(() -> ErrorResponseException.byArm(
                        404,
                        "DeploymentOperationNotFound",
                        "The deployment operation '" + call.rest().get(3) + "' could not be found."));
    }

    /** How many deployments have not ended. */
    public long countActive() {
        return store.countActive();
    }

    /** The deployments, in lines for people. */
    public List<String> describe(Instant now) {
        List<String> lines = new ArrayList<>();
        for (Deployment deployment : store.all()) {
            DeploymentAddress address = deployment.address();
            long done = deployment.steps().stream().filter(Step::isDone).count();
            lines.add("deployment "
                    + address.resourceGroup().map(group -> group + "/").orElse("") + address.name() + ": "
                    + deployment.state(now) + ", " + done + " of "
                    + deployment.steps().size() + " resource(s) deployed");
        }
        return lines;
    }
}
