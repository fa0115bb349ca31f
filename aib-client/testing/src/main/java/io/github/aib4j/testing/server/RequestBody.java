package io.github.aib4j.testing.server;

import com.sun.net.httpserver.HttpExchange;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The body of a request. */
record RequestBody(HttpExchange exchange) {
    /** The bytes. If there are too many, only enough are read to detect that. */
    byte[] bytes() throws IOException {
        boolean isBlob = exchange.getRequestHeaders().containsKey("x-ms-blob-type");
        InputStream stream = exchange.getRequestBody();
        byte[] bytes = stream.readNBytes((isBlob ? ServiceRequest.LONGEST_BLOB : ServiceRequest.LONGEST_BODY) + 1);
        // Clients that are still sending do not see a response.
        stream.transferTo(OutputStream.nullOutputStream());
        return bytes;
    }
}
