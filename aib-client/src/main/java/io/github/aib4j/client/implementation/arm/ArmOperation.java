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

    private ArmOperation() {}

    /** The address of the operation that a response started. */
    public static String startedBy(ArmResponse response) {
        return response.header("Azure-AsyncOperation")
                .or(() -> response.header("Location"))
                .orElseThrow(
                        () -> Errors.unknown(response.task(), response, "the answer names no operation to follow"));
    }

    /** The id of an operation, which is part of its address. */
    public static Optional<String> idOf(String url) {
        Matcher id = ID.matcher(url);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** Whether the service says that it no longer knows the operation, which says nothing about its end. */
    public static boolean isRefused(RuntimeException failure) {
        return failure instanceof StateUnknownException e
                && e.statusCode() >= 400
                && e.statusCode() < 500
                && e.statusCode() != 408
                && e.statusCode() != 429;
    }

    /** Polls the operation. */
    public static ArmCall<OperationStatus> poll(ArmEndpoint endpoint, RequestPurpose task, String url) {
        return endpoint.answer(ArmRequest.get(task, url)).map(response -> status(task, response));
    }

    private static OperationStatus status(RequestPurpose task, ArmResponse response) {
        if (response.status() >= 300) {
            throw Errors.unknown(task, response, Errors.reason(response));
        }
        if (ResponseReaders.read(response, body -> JsonText.parse(body, "operation")) instanceof JsonObject body) {
            return body.text("status")
                    .map(status -> new OperationStatus(response, status, body))
                    .orElseThrow(() -> Errors.unknown(task, response, "the answer has no status"));
        }
        throw Errors.unknown(task, response, "the answer is no operation");
    }
}
