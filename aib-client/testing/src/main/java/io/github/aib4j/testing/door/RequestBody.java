package io.github.aib4j.testing.door;

import com.sun.net.httpserver.HttpExchange;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a client sends after the head of its request. */
record RequestBody(HttpExchange exchange) {
    /** The text, if any was sent; of one that is too long no more than it takes to see that. */
    Optional<String> text() throws IOException {
        InputStream stream = exchange.getRequestBody();
        byte[] bytes = stream.readNBytes(ServiceRequest.LONGEST_BODY + 1);
        // Clients that are still sending do not see an answer.
        stream.transferTo(OutputStream.nullOutputStream());
        return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(text -> !text.isEmpty());
    }
}
