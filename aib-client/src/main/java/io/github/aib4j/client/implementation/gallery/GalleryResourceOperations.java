package io.github.aib4j.client.implementation.gallery;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.rest.Response;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmEndpoint;
import io.github.aib4j.client.implementation.arm.ArmRequest;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Errors;
import io.github.aib4j.client.implementation.arm.Pages;
import io.github.aib4j.client.implementation.arm.RequestContent;
import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResponseReaders;
import io.github.aib4j.client.implementation.poll.LongRunningOperation;
import io.github.aib4j.client.implementation.poll.ResourceOperation;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.gallery.GalleryProvisioningState;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ResponseJson.Page;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.OneLine;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The operations on resources of one kind, whose ids are {@code I} and whose values are {@code R}. Thread-safe.
 *
 * <p>A PUT returns 201 or 200 with an operation to poll. For a gallery, a response with {@code Succeeded} means that
 * the work is done, although the response names an operation too (recorded).
 */
public final class GalleryResourceOperations<I extends ResourceId, R> {
    private static final int OK = 200;
    private static final int GONE_ALREADY = 204;

    private final ArmEndpoint endpoint;
    private final Function<I, GalleryResourcePath> places;
    private final Format<R> format;
    private final RuleCheck<I, R> rules;

    GalleryResourceOperations(
            ArmEndpoint endpoint, Function<I, GalleryResourcePath> places, Format<R> format, RuleCheck<I, R> rules) {
        this.endpoint = endpoint;
        this.places = places;
        this.format = format;
        this.rules = rules;
    }

    /** Creates the resource, or replaces its changeable parts. */
    public LongRunningOperation<OperationProgress, R> put(I id, R wanted) {
        return putting(id, wanted, read(id));
    }

    /** Does the same with another way to read the result. */
    ResourceOperation<R> putting(I id, R wanted, ArmCall<R> result) {
        ArmRequest put = ask(id, "create or update", wanted);
        rules.check(id, wanted, GalleryFacts.none());
        return ResourceOperation.of(endpoint, put, GalleryResourceOperations::isDone, result);
    }

    /** Creates the resource, if the rules allow it given these facts. */
    ResourceOperation<R> creating(I id, R wanted, ArmCall<GalleryFacts> facts, ArmCall<R> result) {
        ArmRequest put = ask(id, "create", wanted);
        rules.check(id, wanted, GalleryFacts.none());
        ArmCall<Optional<ArmRequest>> start = facts.map(known -> {
            rules.check(id, wanted, known);
            return Optional.of(put);
        });
        return new ResourceOperation<>(endpoint, put.task(), start, GalleryResourceOperations::isDone, result);
    }

    /**
     * Reads the resource, applies the change, reads it again, and sends a PUT. Nothing is sent if nothing changes and the last change
     * succeeded.
     */
    public LongRunningOperation<OperationProgress, R> update(I id, UnaryOperator<R> change) {
        return updating(id, change, read(id));
    }

    /** Does the same with another way to read the result. */
    ResourceOperation<R> updating(I id, UnaryOperator<R> change, ArmCall<R> result) {
        return new ResourceOperation<>(
                endpoint,
                places.apply(id).task("update"),
                read(id).then(found -> readAgain(id, found, change)),
                GalleryResourceOperations::isDone,
                result);
    }

    /**
     * Reads the resource again, and applies the change again if it differs. The service has no conditional PUT, so a
     * concurrent change made in the meantime would be lost.
     */
    private ArmCall<Optional<ArmRequest>> readAgain(I id, R found, UnaryOperator<R> change) {
        R wanted = changed(found, change);
        return isAsWanted(found, wanted)
                ? ArmCall.of(Optional.empty())
                : read(id).map(again ->
                        again.equals(found) ? change(id, found, wanted) : change(id, again, changed(again, change)));
    }

    private static <T> T changed(T found, UnaryOperator<T> change) {
        return given("what the change made of it", change.apply(found));
    }

    private boolean isAsWanted(R found, R wanted) {
        boolean isWell = format.state()
                .apply(found)
                .filter(state -> !state.equals(GalleryProvisioningState.SUCCEEDED))
                .isEmpty();
        return isWell && wanted.equals(found);
    }

    private Optional<ArmRequest> change(I id, R found, R wanted) {
        if (isAsWanted(found, wanted)) {
            return Optional.empty();
        }
        rules.checkChange(id, found, wanted);
        return Optional.of(ask(id, "update", wanted));
    }

    private static <T> T given(String what, T value) {
        return Objects.requireNonNull(value, () -> "There is nothing to send: " + what + " is null");
    }

    private ArmRequest ask(I id, String verb, R wanted) {
        GalleryResourcePath path = places.apply(id);
        given("the resource", wanted);
        return ArmRequest.of(
                path.task(verb),
                HttpMethod.PUT,
                endpoint.url(path.address()),
                RequestContent.ofGallery(path.task(verb), () -> format.writer().apply(wanted)));
    }

    private static boolean isDone(ArmResponse response) {
        return response.status() == OK
                && state(response).filter("Succeeded"::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> state(ArmResponse response) {
        try {
            return JsonText.parse(response.body(), "answer") instanceof JsonObject resource
                    ? resource.object("properties").flatMap(properties -> properties.text("provisioningState"))
                    : Optional.empty();
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    /** Reads the resource, with status and headers of the response. */
    public ArmCall<Response<R>> get(I id) {
        return get(id, "");
    }

    /** Does the same with a parameter in the query. */
    ArmCall<Response<R>> get(I id, String parameter) {
        GalleryResourcePath path = places.apply(id);
        RequestPurpose task = path.task("read");
        return ResponseReaders.resource(
                        endpoint, ArmRequest.get(task, endpoint.url(path.address(), parameter)), format.reader())
                .map(answer -> {
                    checkIsAbout(id, answer.getValue(), reason -> Errors.unknown(task, answer, reason));
                    return answer;
                });
    }

    /**
     * Checks that a response is about the requested resource. Responses may change the letter case of ids, but nothing
     * else in them, and all have an id or a name (recorded).
     *
     * @param contradiction makes an exception of a reason
     */
    private void checkIsAbout(I id, R answer, Function<String, StateUnknownException> contradiction) {
        Optional<? extends ResourceId> told = format.id().apply(answer);
        Optional<String> name = format.name().apply(answer);
        if (told.isEmpty() && name.isEmpty()) {
            throw contradiction.apply("the answer cannot be read: it has neither 'id' nor 'name'");
        }
        if (told.isPresent() && !told.get().equals(id)) {
            throw contradiction.apply(
                    "the response is about '" + OneLine.of(told.get().text()) + "'");
        }
        if (name.isPresent() && !name.get().equalsIgnoreCase(id.name().orElseThrow())) {
            throw contradiction.apply("the response is about '" + OneLine.of(name.get()) + "'");
        }
    }

    /** Reads the resource. */
    public ArmCall<R> read(I id) {
        return ArmCall.defer(() -> get(id)).map(Response::getValue);
    }

    /** Reads the resource, if it exists. */
    ArmCall<Optional<R>> find(I id) {
        GalleryResourcePath path = places.apply(id);
        RequestPurpose task = path.task("look for");
        return ResponseReaders.found(endpoint, ArmRequest.get(task, endpoint.url(path.address())), format.reader())
                .map(found -> {
                    found.ifPresent(present -> checkIsAbout(id, present, reason -> Errors.contradicted(task, reason)));
                    return found;
                });
    }

    /** Whether the resource exists; a missing parent is an error. */
    public ArmCall<Response<Boolean>> exists(I id) {
        GalleryResourcePath path = places.apply(id);
        return ResponseReaders.exists(endpoint, ArmRequest.get(path.task("look for"), endpoint.url(path.address())));
    }

    /** Deletes the resource; if it does not exist, it counts as deleted. */
    public LongRunningOperation<OperationProgress, I> delete(I id) {
        return delete(id, "", ArmCall.of(true));
    }

    /**
     * Does the same with a parameter in the query.
     *
     * @param check runs before; fails if the deletion cannot succeed
     */
    LongRunningOperation<OperationProgress, I> delete(I id, String parameter, ArmCall<Boolean> check) {
        GalleryResourcePath path = places.apply(id);
        ArmRequest delete =
                ArmRequest.of(path.task("delete"), HttpMethod.DELETE, endpoint.url(path.address(), parameter));
        return new ResourceOperation<>(
                endpoint,
                delete.task(),
                check.map(checked -> Optional.of(delete)),
                response -> response.status() == GONE_ALREADY,
                ArmCall.of(id));
    }

    /** Lists the resources at an address. */
    Pages<R> list(RequestPurpose task, RequestPath address) {
        return new Pages<>(endpoint, task, endpoint.url(address), format.pages());
    }

    RequestPurpose task(I id, String verb) {
        return places.apply(id).task(verb);
    }

    /** How values are written and read, and how they report their id, their name and the progress of their creation or change. */
    record Format<R>(
            Function<R, byte[]> writer,
            Function<byte[], R> reader,
            Function<byte[], Page<R>> pages,
            Function<R, Optional<? extends ResourceId>> id,
            Function<R, Optional<String>> name,
            Function<R, Optional<GalleryProvisioningState>> state) {}
}
