package io.github.aib4j.testing.service;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.build.ImageVersionRegistry;
import io.github.aib4j.testing.deployment.DeploymentProvider;
import io.github.aib4j.testing.deployment.OtherTypes;
import io.github.aib4j.testing.gallery.ComputeProvider;
import io.github.aib4j.testing.wire.Alternative;
import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.EngineClock;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.OperationEnd;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceClock;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Turns a request into a response: runs the checks, follows the route, and adds the headers that every response has. It
 * handles one request at a time, on any thread.
 */
public final class Engine implements RequestHandler {
    private static final String CHALLENGE = " error=\"invalid_token\","
            + " error_description=\"The authentication failed because of missing 'Authorization' header.\"";

    private final ArmChecks gate;
    private final EngineClock time;
    private final IdGenerator ids;
    private final AsyncOperations operations;
    private final ListPages pages;
    private final TemplateStore store;
    private final Templates templates;
    private final StorageAccounts accounts;
    private final ContainerGroups containers;
    private final BlobEndpoint blobs;
    private final UploadedBlobs uploads;
    private final Triggers triggers;
    private final ComputeProvider galleries;
    private final Subscriptions subscriptions;
    private final OtherProviders others;
    private final DeploymentProvider deployments;
    private final DeploymentRoutes deploymentRoutes;
    private final CloudAddresses cloud;

    public Engine(ServiceSettings settings, ServiceClock clock, PendingScenarios pending) {
        this.gate = new ArmChecks(settings.subscriptions(), settings.resourceGroups());
        this.cloud = settings.cloud();
        this.time = new EngineClock(clock, this::advance);
        this.ids = new IdGenerator(settings.seed());
        OtherTypes otherTypes = new OtherTypes(settings.otherTypes());
        this.operations = new AsyncOperations(ids);
        this.store = new TemplateStore();
        ListPages lists = new ListPages(settings.pageSize(), ids);
        this.pages = lists;
        ImageVersionRegistry versions =
                new ImageVersionRegistry(settings.alternatives().contains(Alternative.PADDED_NUMBERS_SORT_AS_TEXT));
        this.galleries = new ComputeProvider(
                versions,
                ids,
                time,
                settings.galleriesMustExist(),
                (call, values) -> lists.answer(
                        call.request(), Route.of(call.request(), ComputeProvider.PROVIDER), values, value -> value),
                pending.versions(),
                settings.alternatives());
        RunStarter starter = new RunStarter(ids, pending, versions, galleries, cloud);
        this.others = new OtherProviders(gate, otherTypes, ids, starter.sources());
        this.uploads = new UploadedBlobs(cloud);
        this.templates = new Templates(settings, store, operations, ids, pending, starter, uploads);
        this.triggers = new Triggers(store, operations, starter, pages);
        StagingAccounts staging = new StagingAccounts(store, ids);
        this.subscriptions = new Subscriptions(
                settings.subscriptions(),
                gate,
                new ResourceGroups(settings.resourceGroups(), gate, () -> staging.all(time.now())));
        this.containers = new ContainerGroups(store);
        this.accounts = new StorageAccounts(staging, gate, ids, cloud);
        this.blobs = new BlobEndpoint(staging, uploads, ids, cloud);
        this.deployments = new DeploymentProvider(
                new DeployedResources(time, this::checked, this::operationEnd, otherTypes),
                ids,
                time,
                (call, values) ->
                        lists.answer(call.request(), Route.withoutProvider(call.request()), values, value -> value),
                cloud.environment());
        this.deploymentRoutes = new DeploymentRoutes(gate, deployments);
    }

    private void advance(Instant now) {
        deployments.advance(now);
    }

    private Optional<OperationEnd> operationEnd(String target) {
        return operations.find(target).map(AsyncOperation::known).or(() -> galleries.operationEnd(target));
    }

    @Override
    public synchronized ServiceResponse answer(ServiceRequest request) {
        advance(time.now());
        return blobs.answer(request, time.now()).orElseGet(() -> stamped(checked(request), request));
    }

    /** Describes all resources for people. */
    public synchronized List<String> describe() {
        Instant now = time.now();
        advance(now);
        List<String> lines = new ArrayList<>();
        lines.add("at " + Timestamps.ofRun(now) + ", "
                + (operations.countOpen(now) + galleries.countOpen(now) + deployments.countActive())
                + " operation(s) in progress");
        store.all(now).forEach(template -> lines.addAll(template.describe(now)));
        lines.addAll(galleries.describe(now));
        lines.addAll(deployments.describe(now));
        return lines;
    }

    /** The response with the headers that every response has. */
    public synchronized ServiceResponse stamped(ServiceResponse answer, ServiceRequest request) {
        return RateLimits.add(answer, request.method(), time.now())
                .with("Date", DateTimeRfc1123.toRfc1123String(time.now().atOffset(ZoneOffset.UTC)))
                .with("x-ms-request-id", ids.next())
                .with("x-ms-correlation-request-id", ids.next())
                .typed();
    }

    /**
     * Announces a new version of a source image, and starts the builds that wait for it.
     *
     * @return the number of builds that it started
     * @throws IllegalArgumentException if the text is neither the URN of a platform image nor the id of a gallery
     *     version
     */
    public synchronized int newSourceVersion(String urnOrId) {
        advance(time.now());
        return triggers.newSourceVersion(urnOrId, time.now());
    }

    /**
     * Creates a container, unless it exists.
     *
     * @throws IllegalArgumentException if this is not the address of a container in the storage of this cloud
     */
    public synchronized void createBlobContainer(String address) {
        uploads.create(address);
    }

    private ServiceResponse checked(ServiceRequest request) {
        ApiVersion version = ApiVersion.latest();
        try {
            ArmChecks.checkLength(request.body());
            gate.checkToken(request.header("Authorization"));
            Optional<ServiceResponse> storage = others.kept(request)
                    .or(() -> accounts.answer(request, time.now()))
                    .or(() -> containers.answer(request, time.now()));
            if (storage.isPresent()) {
                return storage.get();
            }
            Optional<ServiceResponse> about = subscriptions.answer(request);
            if (about.isPresent()) {
                return about.get();
            }
            Optional<ServiceResponse> deployment = deploymentRoutes.answer(request, time.now());
            if (deployment.isPresent()) {
                return deployment.get();
            }
            Optional<ServiceResponse> other = others.answer(request);
            if (other.isPresent()) {
                return other.get();
            }
            Route compute = Route.of(request, ComputeProvider.PROVIDER);
            if (!compute.rest().isEmpty()) {
                gate.checkPlace(compute);
                return galleries.answer(compute.galleryCall(request, time.now()));
            }
            Route route = Route.of(request);
            if (route.rest().isEmpty()) {
                throw UnsupportedRequests.address(request);
            }
            version = gate.version(route);
            gate.checkPlace(route);
            return dispatch(new ArmRequest(request, route, version, time.now()));
        } catch (ErrorResponseException refusal) {
            ServiceResponse answer = refusal.answer(version);
            return answer.status() == 401 ? answer.with("WWW-Authenticate", challenge()) : answer;
        }
    }

    private String challenge() {
        return "Bearer authorization_uri=\"" + cloud.login() + "\"," + CHALLENGE;
    }

    private ServiceResponse dispatch(ArmRequest call) {
        Route route = call.route();
        if (route.is(4, "locations", "operations") && route.resourceGroup().isEmpty()) {
            return get(call, () -> operation(call));
        }
        if (route.is(1, "operations") && route.subscription().isEmpty()) {
            return get(call, () -> pages.answer(call, ProviderOperations.all(), operation -> operation));
        }
        if (route.subscription().isEmpty()) {
            throw UnsupportedRequests.address(call.request());
        }
        if (route.is(1, "imageTemplates")) {
            return get(call, () -> templates.list(call));
        }
        if (route.resourceGroup().isEmpty() || !route.isAbout("imageTemplates")) {
            throw UnsupportedRequests.address(call.request());
        }
        return template(call);
    }

    private ServiceResponse template(ArmRequest call) {
        Route route = call.route();
        if (route.is(2)) {
            return whole(call);
        }
        if (route.is(3, "imageTemplates", "run")) {
            UnsupportedRequests.only("POST", call.request());
            return templates.run(call);
        }
        if (route.is(3, "imageTemplates", "cancel")) {
            UnsupportedRequests.only("POST", call.request());
            return templates.cancel(call);
        }
        if (route.is(3, "imageTemplates", "runOutputs")) {
            return get(call, () -> templates.outputs(call));
        }
        if (route.is(4, "imageTemplates", "runOutputs")) {
            return get(call, () -> templates.output(call));
        }
        if (route.is(3, "imageTemplates", "triggers") || route.is(4, "imageTemplates", "triggers")) {
            ArmChecks.checkVersion(call.version(), "imageTemplates/triggers", ApiVersion.V2022_07_01);
            return route.is(3) ? get(call, () -> triggers.list(call)) : trigger(call);
        }
        throw UnsupportedRequests.address(call.request());
    }

    private ServiceResponse whole(ArmRequest call) {
        return switch (call.request().method()) {
            case "GET" -> templates.get(polled(call));
            case "PUT" -> templates.put(call);
            case "PATCH" -> templates.patch(call);
            case "DELETE" -> templates.delete(call);
            default -> throw UnsupportedRequests.method(call.request());
        };
    }

    private ServiceResponse trigger(ArmRequest call) {
        return switch (call.request().method()) {
            case "GET" -> triggers.get(polled(call));
            case "PUT" -> triggers.put(call);
            case "DELETE" -> triggers.delete(call);
            default -> throw UnsupportedRequests.method(call.request());
        };
    }

    private ServiceResponse operation(ArmRequest call) {
        ArmRequest later = polled(call);
        return operations
                .find(call.request().target())
                .map(operation -> ServiceResponse.of(200, operation.body(later.now())))
                .orElseThrow(() -> ErrorResponseException.byArm(
                        404,
                        "ResourceNotFound",
                        "The operation '" + call.route().rest().get(3) + "' was not found at this address;"
                                + " poll the address of the header Azure-AsyncOperation just as it came."));
    }

    /** The same request, after the time that passes with a poll. */
    private ArmRequest polled(ArmRequest call) {
        time.polled();
        return call.at(time.now());
    }

    private static ServiceResponse get(ArmRequest call, Supplier<ServiceResponse> answer) {
        UnsupportedRequests.only("GET", call.request());
        return answer.get();
    }
}
