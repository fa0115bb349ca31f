package io.github.aib4j.testing.gallery;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.gallery.replication.VersionFailure;
import io.github.aib4j.testing.wire.AddressSignature;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.OperationEnd;
import io.github.aib4j.testing.wire.OperationRegistry;
import io.github.aib4j.testing.wire.ServiceResponse;
import io.github.aib4j.testing.wire.Timestamps;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that Compute has started, by id. */
final class ComputeOperations {
    private static final Pattern ID = Pattern.compile("/capsOperations/([0-9a-f-]{36})\\?");
    private static final String MONITOR = "monitor=true&";

    private final OperationRegistry<Operation> remembered = new OperationRegistry<>(Operation::isOver);
    private final IdGenerator ids;
    private final AddressSignature signature;

    ComputeOperations(IdGenerator ids) {
        this.ids = ids;
        this.signature = new AddressSignature(ids);
    }

    Operation start(GalleryCall call, String region, Instant end, Optional<VersionFailure> failure) {
        return start(call, region, end, failure, Optional.empty());
    }

    /**
     * @param result the body at the {@code Location} in the end
     */
    Operation start(
            GalleryCall call,
            String region,
            Instant end,
            Optional<VersionFailure> failure,
            Optional<JsonObject> result) {
        String id = ids.next();
        String path = "/subscriptions/" + call.subscription() + "/providers/" + ComputeProvider.PROVIDER + "/locations/"
                + URLEncoder.encode(region, StandardCharsets.UTF_8) + "/capsOperations/" + id + "?";
        String query = "api-version=" + ComputeVersions.ofOperations(call.version());
        Operation operation = new Operation(id, call.request().origin(), path, query, call.now(), end, failure, result);
        remembered.add(id, operation, call.now());
        return operation;
    }

    /** The response at exactly that path and query; empty if there is no such operation. */
    Optional<ServiceResponse> answer(GalleryCall call) {
        String target = call.request().target();
        Matcher id = ID.matcher(target);
        return id.find()
                ? remembered.find(id.group(1)).flatMap(operation -> answer(operation, target, call))
                : Optional.empty();
    }

    /** How the operation with that path and query ends. */
    Optional<OperationEnd> end(String target) {
        Matcher id = ID.matcher(target);
        return id.find()
                ? remembered
                        .find(id.group(1))
                        .map(operation -> new OperationEnd(
                                operation.end(), operation.failure().map(VersionFailure::json)))
                : Optional.empty();
    }

    private Optional<ServiceResponse> answer(Operation operation, String target, GalleryCall call) {
        if (target.equals(operation.target("") + signature(operation))) {
            return Optional.of(ServiceResponse.of(200, operation.body(call.now())));
        }
        return target.equals(operation.target(MONITOR) + signature(operation))
                ? Optional.of(monitored(operation, call))
                : Optional.empty();
    }

    /**
     * 200 when it is over, without a body after a deletion (recorded); until then 202 with the same address
     * (documented).
     */
    private static ServiceResponse monitored(Operation operation, GalleryCall call) {
        return operation.isOver(call.now())
                ? operation
                        .result()
                        .map(result -> ServiceResponse.of(200, result))
                        .orElse(ServiceResponse.empty(200))
                : ServiceResponse.empty(202).with("Location", call.request().url());
    }

    /**
     * The response with the address of the operation, and its id as the request id (recorded; the last header in 2026).
     */
    ServiceResponse announced(ServiceResponse answer, Operation operation) {
        return answer.with("Azure-AsyncOperation", operation.origin() + operation.target("") + signature(operation))
                .with("x-ms-request-id", operation.id())
                .with("azure-asyncnotification", "Enabled");
    }

    /** The same, also with a {@code Location} (recorded for deletions). */
    ServiceResponse announcedTwice(ServiceResponse answer, Operation operation) {
        return announced(answer, operation)
                .with("Location", operation.origin() + operation.target(MONITOR) + signature(operation));
    }

    /** Recorded for Compute in 2025; that it began in 2024, as with Image Builder, is assumed. */
    private String signature(Operation operation) {
        return signature.of(operation.id(), operation.start());
    }

    long countOpen(Instant now) {
        return remembered.countOpen(now);
    }

    /**
     * One operation.
     *
     * @param path up to its question mark
     * @param query without a signature
     * @param failure the error with which it ends, if any
     * @param result the result with which it ends otherwise, if it has one
     */
    record Operation(
            String id,
            String origin,
            String path,
            String query,
            Instant start,
            Instant end,
            Optional<VersionFailure> failure,
            Optional<JsonObject> result) {
        private String target(String monitor) {
            return path + monitor + query;
        }

        private boolean isOver(Instant now) {
            return !now.isBefore(end);
        }

        /**
         * The body of a poll: the name is in lower case, and there is no end time before the end (recorded; failures
         * documented).
         */
        private JsonObject body(Instant now) {
            JsonObject started = Json.object("startTime", Json.text(Timestamps.ofCompute(start)));
            JsonObject whole = isOver(now) ? ended(started) : started.with("status", Json.text("InProgress"));
            return whole.with("name", Json.text(id));
        }

        private JsonObject ended(JsonObject started) {
            JsonObject timed = started.with("endTime", Json.text(Timestamps.ofCompute(end)));
            return failure.map(f -> timed.with("status", Json.text("Failed")).with("error", f.json()))
                    .orElseGet(() -> timed.with("status", Json.text("Succeeded")));
        }
    }
}
