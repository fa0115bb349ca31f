package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.OperationEnd;
import io.github.aib4j.testing.wire.ServiceResponse;
import io.github.aib4j.testing.wire.Timestamps;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A long-running operation that clients can poll.
 *
 * @param id the id in lower case, as in the address
 * @param place the parts of the address before and behind the id
 * @param end evaluated at each poll, because a build may be canceled in the meantime
 */
record AsyncOperation(
        String id,
        AsyncOperations.Place place,
        Instant start,
        Supplier<Instant> end,
        Supplier<Optional<Failure>> failure) {

    boolean isOver(Instant now) {
        return !now.isBefore(end.get());
    }

    /** The body of a poll: the name in upper case, no end and no result before the end (recorded). */
    JsonObject body(Instant now) {
        JsonObject name = Json.object("name", Json.text(id.toUpperCase(Locale.ROOT)));
        if (!isOver(now)) {
            return started(name, "InProgress");
        }
        Optional<Failure> why = failure.get();
        JsonObject over = started(name, why.isPresent() ? "Failed" : "Succeeded")
                .with("endTime", Json.text(Timestamps.ofOperation(end.get())));
        return why.map(f -> over.with("error", error(f))).orElse(over);
    }

    private JsonObject started(JsonObject name, String status) {
        return name.with("status", Json.text(status)).with("startTime", Json.text(Timestamps.ofOperation(start)));
    }

    /** How it ends, as far as is known now. */
    OperationEnd known() {
        return new OperationEnd(end.get(), failure.get().map(AsyncOperation::error));
    }

    private static JsonObject error(Failure failure) {
        return Json.object("code", Json.text(failure.code()), "message", Json.text(failure.message()));
    }

    /** A new operation, and the address that the client gets. */
    record Started(AsyncOperation operation, String url) {
        /** An empty 202 that names the operation twice (recorded for run and delete). */
        ServiceResponse accepted() {
            return announced(ServiceResponse.empty(202)).with("Location", url);
        }

        /** The response with the address of the operation, and with its id as the request id (recorded). */
        ServiceResponse announced(ServiceResponse answer) {
            return answer.with("Azure-AsyncOperation", url).with("x-ms-request-id", operation.id());
        }
    }
}
