package io.github.aib4j.testing.service;

import io.github.aib4j.model.json.JsonReadException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import java.util.Optional;

/** Parses the bodies of requests. */
final class RequestBodies {
    private RequestBodies() {}

    static JsonObject object(Optional<String> body) {
        try {
            return (JsonObject) JsonText.parse(body.orElse(""), "the request");
        } catch (JsonReadException | ClassCastException e) {
            throw ErrorResponseException.byArm(
                    400, "InvalidRequestContent", "The request content was invalid and could not be deserialized.");
        }
    }
}
