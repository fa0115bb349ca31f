package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A response of the service: status, headers, and an optional body. Immutable. */
public record ServiceResponse(int status, Map<String, String> headers, Optional<ResponseContent> content) {
    public ServiceResponse {
        headers = Collections.unmodifiableMap(headers);
    }

    public static ServiceResponse of(int status, JsonValue body) {
        return of(status, new ResponseContent.Json(body));
    }

    public static ServiceResponse of(int status, ResponseContent body) {
        return new ServiceResponse(status, Map.of(), Optional.of(body));
    }

    public static ServiceResponse empty(int status) {
        return new ServiceResponse(status, Map.of(), Optional.empty());
    }

    /** The same response with this header, unless it already has one with that name. */
    public ServiceResponse with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.putIfAbsent(name, value);
        return new ServiceResponse(status, more, content);
    }

    /** The same response with the media type of its body, if it has one. */
    public ServiceResponse typed() {
        return content.map(body -> with("Content-Type", body.type())).orElse(this);
    }

    /** The same response without that header. */
    public ServiceResponse without(String name) {
        Map<String, String> fewer = new LinkedHashMap<>(headers);
        fewer.remove(name);
        return new ServiceResponse(status, fewer, content);
    }

    /** The same response with another body. */
    public ServiceResponse containing(ResponseContent other) {
        return new ServiceResponse(status, headers, Optional.of(other));
    }

    /** The body on the wire; empty if there is none. */
    public byte[] bytes() {
        return content.map(ResponseContent::bytes).orElseGet(() -> new byte[0]);
    }
}
