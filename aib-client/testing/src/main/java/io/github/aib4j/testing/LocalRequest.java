package io.github.aib4j.testing;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.util.Map;
import java.util.Optional;

/**
 * A request that a {@link LocalImageBuilder} received.
 *
 * @param method the method in capitals, such as {@code PUT}
 * @param url the whole address, including its query
 * @param body the text of the body, if there was one
 * @since 0.1.0
 */
public record LocalRequest(String method, String url, Optional<String> body) {
    /** The address without its query, starting at the first slash after the host. */
    public String path() {
        return new ServiceRequest(method, url, Map.of(), body).path();
    }

    /** Only method and path, because a query may contain a signature, and a body a script. */
    @Override
    public String toString() {
        return method + " " + path();
    }
}
