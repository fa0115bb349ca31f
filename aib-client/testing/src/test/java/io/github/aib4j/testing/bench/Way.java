package io.github.aib4j.testing.bench;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;

/** One way to a service: sends requests and counts them. Safe for several threads. */
abstract class Way {
    private final String endpoint;
    private final AtomicLong count = new AtomicLong();

    private Way(String endpoint) {
        this.endpoint = endpoint;
    }

    /** An answer: its status, the address of its operation or "", its body. */
    record Reply(int status, String operation, String body) {}

    /** Through azure-core's client, without sockets. */
    static Way of(com.azure.core.http.HttpClient client, String endpoint) {
        return new Way(endpoint) {
            @Override
            Reply exchange(String method, String url, String body) {
                var request = new com.azure.core.http.HttpRequest(HttpMethod.valueOf(method), url)
                        .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer any");
                if (!body.isEmpty()) {
                    request.setBody(body);
                }
                try (var response = client.sendSync(request, Context.NONE)) {
                    String operation = response.getHeaders().getValue(HttpHeaderName.AZURE_ASYNCOPERATION);
                    return new Reply(
                            response.getStatusCode(),
                            operation == null ? "" : operation,
                            response.getBodyAsBinaryData().toString());
                }
            }
        };
    }

    /** Through HTTPS. */
    static Way of(SSLContext trust, String endpoint) {
        HttpClient client = HttpClient.newBuilder().sslContext(trust).build();
        return new Way(endpoint) {
            @Override
            Reply exchange(String method, String url, String body) throws IOException, InterruptedException {
                HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                        .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                        .header("Authorization", "Bearer any")
                        .build();
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                String operation =
                        response.headers().firstValue("Azure-AsyncOperation").orElse("");
                return new Reply(response.statusCode(), operation, response.body());
            }
        };
    }

    /** Sends a request to a path, or to a whole address. */
    Reply send(String method, String place, String body) {
        count.incrementAndGet();
        try {
            return exchange(method, place.startsWith("/") ? endpoint + place : place, body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    long count() {
        return count.get();
    }

    abstract Reply exchange(String method, String url, String body) throws IOException, InterruptedException;
}
