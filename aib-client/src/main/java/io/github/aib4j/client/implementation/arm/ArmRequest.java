package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import java.util.Optional;

/**
 * A request, which can be sent repeatedly.
 *
 * @param task the purpose, for messages
 * @param json the body
 * @param isOnce whether only the caller may repeat it, because it is not idempotent
 */
public record ArmRequest(
        RequestPurpose task, HttpMethod method, String url, Optional<BinaryData> json, boolean isOnce) {
    /** Creates a request that reads. */
    public static ArmRequest get(RequestPurpose task, String url) {
        return new ArmRequest(task, HttpMethod.GET, url, Optional.empty(), false);
    }

    /** Creates a request without a body. */
    public static ArmRequest of(RequestPurpose task, HttpMethod method, String url) {
        return new ArmRequest(task, method, url, Optional.empty(), false);
    }

    /** Creates a request with a JSON body. */
    public static ArmRequest of(RequestPurpose task, HttpMethod method, String url, byte[] json) {
        return new ArmRequest(task, method, url, Optional.of(BinaryData.fromBytes(json)), false);
    }

    /** Returns the same request, which no policy may repeat. */
    public ArmRequest once() {
        return new ArmRequest(task, method, url, json, true);
    }

    /** Returns the same request at another address. */
    ArmRequest at(String address) {
        return new ArmRequest(task, method, address, json, isOnce);
    }

    HttpRequest request() {
        HttpRequest request = new HttpRequest(method, url).setHeader(HttpHeaderName.ACCEPT, "application/json");
        json.ifPresent(body -> request.setHeader(HttpHeaderName.CONTENT_TYPE, "application/json")
                .setBody(body));
        return request;
    }
}
