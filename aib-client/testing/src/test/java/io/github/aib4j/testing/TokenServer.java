package io.github.aib4j.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** Gives whoever asks a token, as a web app's managed identity endpoint does; what it says is not signed. */
final class TokenServer implements AutoCloseable {
    private final HttpServer server;

    TokenServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", TokenServer::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/token";
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = token().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String token() {
        long expiry = Instant.now().plus(Duration.ofHours(10)).getEpochSecond();
        String claims = "{\"tid\":\"00000000-0000-0000-0000-000000000001\",\"exp\":" + expiry + "}";
        String jwt = encoded("{\"alg\":\"none\"}") + "." + encoded(claims) + "." + encoded("none");
        return "{\"access_token\":\"" + jwt + "\",\"expires_on\":\"" + expiry
                + "\",\"token_type\":\"Bearer\",\"resource\":\"local\"}";
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
