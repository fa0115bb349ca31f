package io.github.aib4j.client.testing.door;

import com.sun.net.httpserver.HttpExchange;
import io.github.aib4j.client.testing.wire.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a client sends after the head of its request. */
record RequestBody(HttpExchange exchange) {
    /** What Azure Resource Manager takes at most (documented). */
    private static final int LIMIT = 4 * 1024 * 1024;

    /** The text, if any was sent; more than the limit is refused, in words that are assumed. */
    Optional<String> text() throws IOException {
        InputStream stream = exchange.getRequestBody();
        byte[] bytes = stream.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            // Clients that are still sending do not see an answer.
            stream.transferTo(OutputStream.nullOutputStream());
            throw Refusal.byArm(
                    413,
                    "RequestContentTooLarge",
                    "The request content has more than " + LIMIT + " bytes; send a smaller one.");
        }
        return Optional.of(new String(bytes, StandardCharsets.UTF_8)).filter(text -> !text.isEmpty());
    }
}
