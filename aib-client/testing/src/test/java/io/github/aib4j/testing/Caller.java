package io.github.aib4j.testing;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Context;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;

/** Sends plain requests to a service, including some that no client of ours sends. */
final class Caller {
    private final HttpClient http;
    private final String endpoint;

    /** Calls the service in memory. */
    Caller(LocalImageBuilder service) {
        this(service.httpClient(), service.endpoint());
    }

    private Caller(HttpClient http, String endpoint) {
        this.http = http;
        this.endpoint = endpoint;
    }

    /** Calls an HTTPS server by the JDK's client, which only trusts its certificate. */
    static Caller through(LocalHttpsServer server) {
        java.net.http.HttpClient.Builder client = java.net.http.HttpClient.newBuilder()
                .sslContext(server.certificate().sslContext());
        return new Caller(new JdkHttpClientBuilder(client).build(), server.endpoint());
    }

    /** The address for this caller of what others find at the public cloud's. */
    String here(String url) {
        return url.startsWith(LocalImageBuilder.ENDPOINT + "/")
                ? endpoint + url.substring(LocalImageBuilder.ENDPOINT.length())
                : url;
    }

    Reply send(String method, String url) {
        return send(new HttpRequest(HttpMethod.valueOf(method), here(url)));
    }

    Reply send(String method, String url, JsonValue body) {
        return send(method, url, JsonText.print(body));
    }

    Reply send(String method, String url, String body) {
        return send(new HttpRequest(HttpMethod.valueOf(method), here(url)).setBody(body));
    }

    private Reply send(HttpRequest request) {
        return unsigned(request.setHeader(HttpHeaderName.AUTHORIZATION, "Bearer token"));
    }

    Reply unsigned(HttpRequest request) {
        return new Reply(http.sendSync(request, Context.NONE));
    }

    /** An answer, with short names for its parts. */
    record Reply(HttpResponse response) {
        int status() {
            return response.getStatusCode();
        }

        String header(String name) {
            return response.getHeaders().getValue(HttpHeaderName.fromString(name));
        }

        String text() {
            return response.getBodyAsBinaryData().toString();
        }

        JsonObject body() {
            return (JsonObject) JsonText.parse(text(), "the answer");
        }

        /** The value at that place, whose names are separated by slashes; a text without quotes, or "absent". */
        String at(String path) {
            JsonValue value = body();
            for (String name : path.split("/", -1)) {
                value = name.matches("\\d+")
                        ? ((JsonArray) value).items().get(Integer.parseInt(name))
                        : ((JsonObject) value).get(name).orElse(new JsonString("absent"));
            }
            return value instanceof JsonString text ? text.value() : JsonText.print(value);
        }
    }
}
