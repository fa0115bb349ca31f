package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the innermost causes in an error body, followed by the errors that wrap them.
 *
 * <p>It understands both shapes, {@code {"code","message"}} (up to 2020-02-14) and {@code {"error":{…}}} (from
 * 2021-10-01). It follows {@code details}, and messages that are error bodies themselves, as in ARM deployments. It
 * does not read bodies above {@value #MAX_BODY} bytes, does not follow causes deeper than {@value #MAX_DEPTH}, and
 * keeps at most {@value #MAX_CAUSES} causes.
 */
final class ErrorReader {
    static final int MAX_BODY = 256 * 1024;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_CAUSES = 20;

    private ErrorReader() {}

    /** The causes in the body, if it is an error body. */
    static Optional<ServiceError> read(byte[] body) {
        if (body.length == 0 || body.length > MAX_BODY) {
            return Optional.empty();
        }
        try {
            return read(JsonText.parse(body, "error"));
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    /** The causes in the error object of an operation. */
    static Optional<ServiceError> read(JsonValue json) {
        List<ServiceError> causes = causes(json, 0).distinct().limit(MAX_CAUSES).toList();
        return causes.stream()
                .findFirst()
                .map(first -> new ServiceError(
                        first.code(), first.message(), first.target(), causes.subList(1, causes.size())));
    }

    /** The innermost causes, in the order of the document. */
    private static Stream<ServiceError> causes(JsonValue json, int depth) {
        if (!(json instanceof JsonObject object) || depth > MAX_DEPTH) {
            return Stream.empty();
        }
        return firstThatHasAny(List.of(
                () -> object.get("error").stream().flatMap(wrapped -> causes(wrapped, depth + 1)),
                () -> around(object, details(object, depth)),
                () -> withinMessage(object, depth),
                () -> own(object).stream()));
    }

    private static List<ServiceError> details(JsonObject object, int depth) {
        return object.array("details").map(JsonArray::items).orElseGet(List::of).stream()
                .limit(MAX_CAUSES)
                .flatMap(detail -> causes(detail, depth + 1))
                .toList();
    }

    /** The wrapping errors, which may say more than the causes. */
    private static Stream<ServiceError> around(JsonObject object, List<ServiceError> causes) {
        return causes.isEmpty() ? Stream.empty() : Stream.concat(causes.stream(), own(object).stream());
    }

    private static Stream<ServiceError> firstThatHasAny(List<Supplier<Stream<ServiceError>>> places) {
        return places.stream()
                .map(place -> place.get().limit(MAX_CAUSES).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream();
    }

    private static Stream<ServiceError> withinMessage(JsonObject object, int depth) {
        return object.text("message").filter(text -> text.stripLeading().startsWith("{")).stream()
                .flatMap(text -> {
                    try {
                        return causes(JsonText.parse(text.getBytes(StandardCharsets.UTF_8), "message"), depth + 1);
                    } catch (JsonReadException e) {
                        return Stream.empty();
                    }
                });
    }

    private static Optional<ServiceError> own(JsonObject object) {
        Optional<String> code = object.text("code");
        Optional<String> message = object.text("message");
        if (code.isEmpty() && message.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ServiceError(code.orElse(""), message.orElse(""), object.text("target")));
    }
}
