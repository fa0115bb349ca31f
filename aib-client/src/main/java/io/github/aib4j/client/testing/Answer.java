package io.github.aib4j.client.testing;

import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the service answers: status, headers, and JSON if there is a body. Immutable. */
record Answer(int status, Map<String, String> headers, Optional<JsonValue> body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    static Answer of(int status, JsonValue body) {
        return new Answer(status, Map.of(), Optional.of(body));
    }

    static Answer empty(int status) {
        return new Answer(status, Map.of(), Optional.empty());
    }

    /** The same answer with one header more; one of that very name stays as it is. */
    Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putIfAbsent(name, value);
        return new Answer(status, more, body);
    }
}
