package io.github.aib4j.testing;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.util.Map;
import java.util.Optional;

/**
 * One request as a {@link LocalImageBuilder} got it.
 *
 * @param method in capitals, such as {@code PUT}
 * @param url the whole address, with its query
 * @param body the text that was sent, if any was
 */
public record LocalRequest(String method, String url, Optional<String> body) {
    /** The address without its query, from the first slash after the host on. */
    public String path() {
        return new ServiceRequest(method, url, Map.of(), body).path();
    }

    /** Method and path alone: a query may hold a signature, a body a script. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
