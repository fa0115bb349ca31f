package io.github.aib4j.testing.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The body of a request. */
record RequestBody(HttpExchange exchange) {
    /** The text, if there is one. If it is too long, only enough is read to detect that. */
    Optional<String> text() throws IOException {
        InputStream stream = exchange.getRequestBody();
        byte[] bytes = stream.readNBytes(ServiceRequest.LONGEST_BODY + 1);
        // Clients that are still sending do not see a response.
        stream.transferTo(OutputStream.nullOutputStream());
        return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(text -> !text.isEmpty());
    }
}
