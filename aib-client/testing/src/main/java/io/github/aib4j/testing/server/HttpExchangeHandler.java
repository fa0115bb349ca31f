package io.github.aib4j.testing.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.wire.ConnectionDropped;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.NeverAnswered;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Passes requests from the network to the service, and responses back. */
final class HttpExchangeHandler implements HttpHandler {
    private static final Pattern HOST = Pattern.compile("[\\w.-]+(:\\d+)?|\\[[\\w.:]+](:\\d+)?");

    private final RequestHandler service;
    private final String authority;
    private final StallTimeout stalls;

    /**
     * @param authority the server's host and port, for clients that do not send them
     */
    HttpExchangeHandler(RequestHandler service, String authority, StallTimeout stalls) {
        this.service = service;
        this.authority = authority;
        this.stalls = stalls;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            ServiceResponse answer = answer(exchange);
            stalls.begin();
            send(answer, exchange);
            exchange.close();
        } catch (NeverAnswered e) {
            // An exchange that is not closed keeps its connection open, until the server is closed.
        } catch (ConnectionDropped e) {
            // Closing the exchange without a response ends its connection.
            exchange.close();
        } catch (IOException | RuntimeException e) {
            exchange.close();
            throw e;
        } finally {
            OutgoingResponse.end();
        }
    }

    private ServiceResponse answer(HttpExchange exchange) throws IOException {
        try {
            ServiceRequest request = request(exchange);
            stalls.end();
            return service.answer(request);
        } catch (ConnectionDropped | NeverAnswered e) {
            throw e;
        } catch (IllegalArgumentException e) {
            return error(400, "BadRequest", e);
        } catch (RuntimeException e) {
            return error(500, "InternalServerError", e);
        }
    }

    private ServiceRequest request(HttpExchange exchange) throws IOException {
        byte[] body = new RequestBody(exchange).bytes();
        return ServiceRequest.received(exchange.getRequestMethod(), url(exchange), headers(exchange), body);
    }

    /** The address as the client knows it, so that the client can reach the addresses in responses. */
    private String url(HttpExchange exchange) {
        URI asked = exchange.getRequestURI();
        return asked.isAbsolute() ? asked.toString() : "https://" + host(exchange) + asked;
    }

    private String host(HttpExchange exchange) {
        String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                .orElse(authority);
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("The header Host is '" + host + "'; name a host, and a port if need be");
        }
        return host;
    }

    private static Map<String, String> headers(HttpExchange exchange) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
        return headers;
    }

    private void send(ServiceResponse answer, HttpExchange exchange) throws IOException {
        byte[] body = answer.bytes();
        OutgoingResponse out =
                OutgoingResponse.begin(Optional.ofNullable(answer.headers().get("Date")));
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (exchange.getRequestMethod().equals("HEAD")) {
            String length = answer.headers().getOrDefault("Content-Length", Integer.toString(body.length));
            exchange.getResponseHeaders().set("Content-Length", length);
            exchange.sendResponseHeaders(answer.status(), -1);
        } else if (body.length == 0) {
            exchange.sendResponseHeaders(answer.status(), -1);
        } else {
            out.hold();
            exchange.sendResponseHeaders(answer.status(), body.length);
            out.release();
            exchange.getResponseBody().write(body);
        }
    }

    private static ServiceResponse error(int status, String code, RuntimeException e) {
        String message = Optional.ofNullable(e.getMessage()).orElse(e.getClass().getName());
        return ErrorResponseException.byArm(status, code, message)
                .answer(ApiVersion.latest())
                .typed();
    }
}
