package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the service answers: status, headers, and a body if there is one. Immutable. */
public record Answer(int status, Map<String, String> headers, Optional<Content> content) {
    public Answer {
        headers = Map.copyOf(headers);
    }

    public static Answer of(int status, JsonValue body) {
        return of(status, new Content.Json(body));
    }

    public static Answer of(int status, Content body) {
        return new Answer(status, Map.of(), Optional.of(body));
    }

    public static Answer empty(int status) {
        return new Answer(status, Map.of(), Optional.empty());
    }

    /** The same answer with one header more; one of that very name stays as it is. */
    public Answer with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putIfAbsent(name, value);
        return new Answer(status, more, content);
    }

    /** The same answer with the media type of its body, if it has one. */
    public Answer typed() {
        return content.map(body -> with("Content-Type", body.type())).orElse(this);
    }

    /** The same answer without that header. */
    public Answer without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new Answer(status, fewer, content);
    }

    /** The same answer with another body. */
    public Answer containing(Content other) {
        return new Answer(status, headers, Optional.of(other));
    }

    /** The body as it goes over the wire; no bytes if there is none. */
    public byte[] bytes() {
        return content.map(Content::bytes).orElseGet(() -> new byte[0]);
    }
}
