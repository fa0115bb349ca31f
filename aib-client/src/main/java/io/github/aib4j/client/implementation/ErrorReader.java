package io.github.aib4j.client.implementation;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Finds the innermost cause in an error body.
 *
 * <p>Both shapes are understood, {@code {"code","message"}} (up to 2020-02-14) and {@code {"error":{…}}} (from
 * 2021-10-01); {@code details} are followed, and a message that is itself such a body, as ARM deployments have it. Bodies
 * above {@value #MAX_BODY} bytes are not read, and causes deeper than {@value #MAX_DEPTH} not followed.
 */
final class ErrorReader {
    private static final int MAX_BODY = 256 * 1024;
    private static final int MAX_DEPTH = 16;

    private ErrorReader() {}

    /** The cause that the body names, if it is an error body at all. */
    static Optional<ServiceError> read(byte[] body) {
        if (body.length == 0 || body.length > MAX_BODY) {
            return Optional.empty();
        }
        try {
            return read(JsonText.parse(body, "error"), 0);
        } catch (JsonReadException e) {
            return Optional.empty();
        }
    }

    /** The cause in an error object, as it stands in the body of an operation. */
    static Optional<ServiceError> read(JsonValue json) {
        return read(json, 0);
    }

    private static Optional<ServiceError> read(JsonValue json, int depth) {
        if (!(json instanceof JsonObject object) || depth > MAX_DEPTH) {
            return Optional.empty();
        }
        Optional<ServiceError> inner = object.get("error").flatMap(wrapped -> read(wrapped, depth + 1));
        return inner.or(() -> firstDetail(object, depth))
                .or(() -> withinMessage(object, depth))
                .or(() -> own(object));
    }

    private static Optional<ServiceError> firstDetail(JsonObject object, int depth) {
        return object.array("details").map(JsonArray::items).orElseGet(List::of).stream()
                .flatMap(detail -> read(detail, depth + 1).stream())
                .findFirst();
    }

    private static Optional<ServiceError> withinMessage(JsonObject object, int depth) {
        return object.text("message")
                .filter(text -> text.stripLeading().startsWith("{"))
                .flatMap(text -> {
                    try {
                        return read(JsonText.parse(text.getBytes(StandardCharsets.UTF_8), "message"), depth + 1);
                    } catch (JsonReadException e) {
                        return Optional.empty();
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
