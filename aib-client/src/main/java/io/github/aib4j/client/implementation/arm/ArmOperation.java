package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long-running operation of the service. It is polled at the address in the response that started it.
 *
 * <p>Every poll returns 200, even if the operation failed; the body has the status ({@code InProgress}, {@code
 * Succeeded} and {@code Failed} were recorded).
 */
public final class ArmOperation {
    private static final Pattern ID =
            Pattern.compile("/(?:caps)?operations/([0-9A-Za-z-]{1,64})", Pattern.CASE_INSENSITIVE);

    private static final String ASYNC_OPERATION = "Azure-AsyncOperation";
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;

    private ArmOperation() {}

    /** The address of the operation that the response names, if any. */
    public static Optional<String> startedBy(ArmResponse response) {
        return response.header(ASYNC_OPERATION).or(() -> response.header("Location"));
    }

    /** Whether the response names the operation only in {@code Location}. */
    public static boolean isAtLocation(ArmResponse response) {
        return response.header(ASYNC_OPERATION).isEmpty();
    }

    /** The id of an operation, which is part of its address. */
    public static Optional<String> idOf(String url) {
        Matcher id = ID.matcher(url);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** Whether the service says that it no longer knows the operation, which says nothing about its end. */
    public static boolean isRefused(RuntimeException failure) {
        return failure instanceof StateUnknownException e
                && (e.statusCode() == NO_CONTENT
                        || (e.statusCode() >= 400
                                && e.statusCode() < 500
                                && e.statusCode() != 408
                                && e.statusCode() != 429));
    }

    /** Polls the operation. */
    public static ArmCall<OperationStatus> poll(ArmEndpoint endpoint, RequestPurpose task, String url) {
        return endpoint.sendAnyStatus(ArmRequest.get(task, url)).map(response -> status(task, response));
    }

    /**
     * Polls an operation of which only the {@code Location} is known: an empty 202 means that it goes on, any other
     * empty success that it is over, and a body has the status.
     */
    public static ArmCall<OperationStatus> pollLocation(ArmEndpoint endpoint, RequestPurpose task, String url) {
        return endpoint.sendAnyStatus(ArmRequest.get(task, url)).map(response -> {
            if (response.status() == ACCEPTED && response.body().length == 0) {
                return OperationStatus.inProgress(response);
            }
            boolean isEnd = response.status() < 300 && response.body().length == 0;
            return isEnd ? OperationStatus.succeeded(response) : status(task, response);
        });
    }

    /** Reads from the resource itself how far its creation or change is. */
    public static ArmCall<OperationStatus> pollResource(ArmEndpoint endpoint, RequestPurpose task, String url) {
        return endpoint.sendAnyStatus(ArmRequest.get(task, url)).map(response -> {
            if (response.status() >= 300) {
                throw Errors.unknown(task, response, Errors.reason(response));
            }
            return OperationStatus.ofResource(response, resource(task, response));
        });
    }

    /**
     * The state of the resource in a response.
     *
     * @throws io.github.aib4j.client.error.StateUnknownException if the response has no resource
     */
    public static OperationStatus resourceIn(ArmResponse response) {
        JsonObject resource = response.body().length == 0 ? JsonObject.empty() : resource(response.task(), response);
        if (resource.text("id").isEmpty()) {
            throw Errors.unknown(response.task(), response, "the answer names no operation to follow");
        }
        return OperationStatus.ofResource(response, resource);
    }

    private static JsonObject resource(RequestPurpose task, ArmResponse response) {
        if (ResponseReaders.read(response, body -> JsonText.parse(body, "resource")) instanceof JsonObject resource) {
            return resource;
        }
        throw Errors.unknown(task, response, "the answer is not a resource");
    }

    /** The address and the response contain the id, possibly in different letter cases (recorded). */
    private static void checkIsAbout(RequestPurpose task, ArmResponse response, JsonObject body) {
        Optional<String> asked = idOf(response.response().getRequest().getUrl().getPath());
        body.text("name")
                .filter(name -> asked.isPresent())
                .filter(name -> !name.equalsIgnoreCase(asked.get()))
                .ifPresent(other -> {
                    throw Errors.unknown(task, response, "the response is about operation '" + other + "'");
                });
    }

    private static OperationStatus status(RequestPurpose task, ArmResponse response) {
        if (response.status() >= 300) {
            throw Errors.unknown(task, response, Errors.reason(response));
        }
        if (ResponseReaders.read(response, body -> JsonText.parse(body, "operation")) instanceof JsonObject body) {
            checkIsAbout(task, response, body);
            return body.text("status")
                    .map(status -> new OperationStatus(response, status, body))
                    .orElseThrow(() -> Errors.unknown(task, response, "the answer has no status"));
        }
        throw Errors.unknown(task, response, "the answer is not an operation");
    }
}
