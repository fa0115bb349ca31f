package io.github.aib4j.testing;

import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The HTTPS server in front of a simple handler, which records the requests. */
final class EchoServer implements AutoCloseable {
    /** Answers with the method and the body. */
    static final RequestHandler ECHO = request ->
            ServiceResponse.of(200, new ResponseContent.Text("text/plain", request.method() + " " + shown(request)));

    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(TestCertificate.get().sslContext())
            .build();
    private final AtomicReference<ServiceRequest> last = new AtomicReference<>();
    private final HttpsListener server;

    /** Answers with the method and the body. */
    EchoServer() throws IOException {
        this(ECHO);
    }

    EchoServer(RequestHandler behind) throws IOException {
        this(behind, Duration.ofSeconds(30));
    }

    EchoServer(RequestHandler behind, Duration stall) throws IOException {
        RequestHandler remembering = request -> {
            last.set(request);
            return behind.answer(request);
        };
        this.server = HttpsListener.open(remembering, 0, TestCertificate.get().made(), stall);
    }

    private static String shown(ServiceRequest request) {
        String body = request.body().orElse("nothing");
        return body.length() < 100 ? body : "much";
    }

    String authority() {
        return server.authority();
    }

    ServiceRequest last() {
        return Optional.ofNullable(last.get()).orElseThrow();
    }

    HttpResponse<String> send(String method, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("https://" + authority() + "/x"))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** Sends a request without a body, and takes all that comes back until the server closes the connection. */
    String sendLines(String... lines) throws IOException {
        return send(InputStream::readAllBytes, lines);
    }

    /** The same, and takes what the first TLS record brings. */
    String firstRecord(String... lines) throws IOException {
        return send(
                stream -> {
                    byte[] record = new byte[20_000];
                    return Arrays.copyOf(record, Math.max(0, stream.read(record)));
                },
                lines);
    }

    private String send(Reading reading, String... lines) throws IOException {
        int port = URI.create("https://" + authority()).getPort();
        try (Socket socket =
                TestCertificate.get().sslContext().getSocketFactory().createSocket("127.0.0.1", port)) {
            OutputStream out = socket.getOutputStream();
            out.write((String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(reading.read(socket.getInputStream()), StandardCharsets.US_ASCII);
        }
    }

    /** How much is read. */
    private interface Reading {
        byte[] read(InputStream stream) throws IOException;
    }

    @Override
    public void close() {
        server.close();
    }
}
