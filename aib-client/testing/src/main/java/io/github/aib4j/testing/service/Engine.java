package io.github.aib4j.testing.service;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.build.GalleryVersions;
import io.github.aib4j.testing.gallery.Galleries;
import io.github.aib4j.testing.wire.Answer;
import io.github.aib4j.testing.wire.Ids;
import io.github.aib4j.testing.wire.Refusal;
import io.github.aib4j.testing.wire.Request;
import io.github.aib4j.testing.wire.Service;
import io.github.aib4j.testing.wire.Time;
import io.github.aib4j.testing.wire.Times;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * From a request to its answer: checks at the gate, the route, and the headers that every answer has. One request at a
 * time, whatever the threads.
 */
public final class Engine implements Service {
    private static final String CHALLENGE = "Bearer authorization_uri=\"https://login.microsoftonline.com/\","
            + " error=\"invalid_token\","
            + " error_description=\"The authentication failed because of missing 'Authorization' header.\"";

    private final Gate gate;
    private final Time time;
    private final Ids ids;
    private final Operations operations;
    private final Pages pages;
    private final TemplateStore store;
    private final Templates templates;
    private final StorageAccounts accounts;
    private final BlobEndpoint blobs;
    private final Triggers triggers;
    private final Galleries galleries;

    public Engine(Settings settings, Time time, Scripts scripts) {
        this.gate = new Gate(settings.subscriptions(), settings.resourceGroups());
        this.time = time;
        this.ids = new Ids(settings.seed());
        this.operations = new Operations(ids);
        this.store = new TemplateStore();
        Pages lists = new Pages(settings.pageSize(), ids);
        this.pages = lists;
        GalleryVersions versions = new GalleryVersions();
        this.galleries = new Galleries(
                versions,
                ids,
                time,
                settings.galleriesMustExist(),
                (call, values) -> lists.answer(
                        call.request(), Route.of(call.request().address(), Galleries.PROVIDER), values, value -> value),
                scripts.versions());
        RunStarter starter = new RunStarter(ids, scripts, versions, galleries);
        this.templates = new Templates(settings, store, operations, ids, scripts, starter);
        this.triggers = new Triggers(store, operations, starter, pages);
        StagingAccounts staging = new StagingAccounts(store, ids);
        this.accounts = new StorageAccounts(staging, gate, ids);
        this.blobs = new BlobEndpoint(staging, ids);
    }

    @Override
    public synchronized Answer answer(Request request) {
        return blobs.answer(request, time.now()).orElseGet(() -> stamped(checked(request), request));
    }

    /** What there is, in lines for people. */
    public synchronized List<String> describe() {
        Instant now = time.now();
        List<String> lines = new ArrayList<>();
        lines.add("at " + Times.ofRun(now) + ", " + (operations.countOpen(now) + galleries.countOpen(now))
                + " operation(s) in progress");
        store.all(now).forEach(template -> lines.addAll(template.describe(now)));
        lines.addAll(galleries.describe(now));
        return lines;
    }

    /** The answer with the headers that every answer has. */
    public synchronized Answer stamped(Answer answer, Request request) {
        return RateLimits.add(answer, request.method(), time.now())
                .with("Date", DateTimeRfc1123.toRfc1123String(time.now().atOffset(ZoneOffset.UTC)))
                .with("x-ms-request-id", ids.next())
                .with("x-ms-correlation-request-id", ids.next())
                .typed();
    }

    /**
     * Says that a source image has a new version, and starts the builds that wait for it.
     *
     * @return how many were started
     * @throws IllegalArgumentException if the text is neither the URN of a platform image nor the id of a gallery version
     */
    public synchronized int newSourceVersion(String urnOrId) {
        return triggers.newSourceVersion(urnOrId, time.now());
    }

    private Answer checked(Request request) {
        ApiVersion version = ApiVersion.latest();
        try {
            Gate.checkLength(request.body());
            gate.checkToken(request.header("Authorization"));
            Optional<Answer> storage = accounts.answer(request, time.now());
            if (storage.isPresent()) {
                return storage.get();
            }
            Route compute = Route.of(request.address(), Galleries.PROVIDER);
            if (!compute.rest().isEmpty()) {
                gate.checkPlace(compute);
                return galleries.answer(compute.galleryCall(request, time.now()));
            }
            Route route = Route.of(request.address());
            if (route.rest().isEmpty()) {
                throw Unserved.address(request);
            }
            version = gate.version(route);
            gate.checkPlace(route);
            return dispatch(new Call(request, route, version, time.now()));
        } catch (Refusal refusal) {
            Answer answer = refusal.answer(version);
            return answer.status() == 401 ? answer.with("WWW-Authenticate", CHALLENGE) : answer;
        }
    }

    private Answer dispatch(Call call) {
        Route route = call.route();
        if (route.is(4, "locations", "operations") && route.resourceGroup().isEmpty()) {
            return get(call, () -> operation(call));
        }
        if (route.is(1, "operations") && route.subscription().isEmpty()) {
            return get(call, () -> pages.answer(call, ProviderOperations.all(), operation -> operation));
        }
        if (route.subscription().isEmpty()) {
            throw Unserved.address(call.request());
        }
        if (route.is(1, "imageTemplates")) {
            return get(call, () -> templates.list(call));
        }
        if (route.resourceGroup().isEmpty() || !route.isAbout("imageTemplates")) {
            throw Unserved.address(call.request());
        }
        return template(call);
    }

    private Answer template(Call call) {
        Route route = call.route();
        if (route.is(2)) {
            return whole(call);
        }
        if (route.is(3, "imageTemplates", "run")) {
            Unserved.only("POST", call.request());
            return templates.run(call);
        }
        if (route.is(3, "imageTemplates", "cancel")) {
            Unserved.only("POST", call.request());
            return templates.cancel(call);
        }
        if (route.is(3, "imageTemplates", "runOutputs")) {
            return get(call, () -> templates.outputs(call));
        }
        if (route.is(4, "imageTemplates", "runOutputs")) {
            return get(call, () -> templates.output(call));
        }
        if (route.is(3, "imageTemplates", "triggers") || route.is(4, "imageTemplates", "triggers")) {
            Gate.checkVersion(call.version(), "imageTemplates/triggers", ApiVersion.V2022_07_01);
            return route.is(3) ? get(call, () -> triggers.list(call)) : trigger(call);
        }
        throw Unserved.address(call.request());
    }

    private Answer whole(Call call) {
        return switch (call.request().method()) {
            case "GET" -> templates.get(polled(call));
            case "PUT" -> templates.put(call);
            case "PATCH" -> templates.patch(call);
            case "DELETE" -> templates.delete(call);
            default -> throw Unserved.method(call.request());
        };
    }

    private Answer trigger(Call call) {
        return switch (call.request().method()) {
            case "GET" -> triggers.get(polled(call));
            case "PUT" -> triggers.put(call);
            case "DELETE" -> triggers.delete(call);
            default -> throw Unserved.method(call.request());
        };
    }

    private Answer operation(Call call) {
        Call later = polled(call);
        return operations
                .find(call.request().target())
                .map(operation -> Answer.of(200, operation.body(later.now())))
                .orElseThrow(() -> Refusal.byArm(
                        404,
                        "ResourceNotFound",
                        "The operation '" + call.route().rest().get(3) + "' was not found at this address;"
                                + " poll the address of the header Azure-AsyncOperation just as it came."));
    }

    /** The same call, after the time that passes with a poll. */
    private Call polled(Call call) {
        time.polled();
        return call.at(time.now());
    }

    private static Answer get(Call call, Supplier<Answer> answer) {
        Unserved.only("GET", call.request());
        return answer.get();
    }
}
