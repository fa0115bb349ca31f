package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Forwards the requests of a test's own server. */
final class RequestForwarder {
    private RequestForwarder() {}

    /** The response of that client. */
    static ServiceResponse answer(HttpClient client, ServiceRequest request) {
        HttpRequest asked = new HttpRequest(HttpMethod.valueOf(request.method()), request.url());
        request.headers().forEach((name, value) -> asked.setHeader(HttpHeaderName.fromString(name), value));
        request.body().ifPresent(asked::setBody);
        try (HttpResponse response = client.sendSync(asked, Context.NONE)) {
            Map<String, String> headers = new LinkedHashMap<>();
            response.getHeaders().forEach(header -> headers.put(header.getName(), header.getValue()));
            headers.remove("Content-Length");
            Optional<ResponseContent> body = Optional.ofNullable(response.getBodyAsBinaryData())
                    .map(BinaryData::toString)
                    .filter(text -> !text.isEmpty())
                    .map(text -> new ResponseContent.Text("application/json", text));
            return new ServiceResponse(response.getStatusCode(), headers, body);
        }
    }
}
