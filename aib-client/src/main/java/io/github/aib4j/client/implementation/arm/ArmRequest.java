package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import java.util.Optional;

/**
 * A request that can be sent, and sent again.
 *
 * @param task what it is for
 * @param json the body
 * @param isOnce whether nobody but the caller may send it again, because doing so twice is not doing it once
 */
public record ArmRequest(
        RequestPurpose task, HttpMethod method, String url, Optional<BinaryData> json, boolean isOnce) {
    /** To read something. */
    public static ArmRequest get(RequestPurpose task, String url) {
        return new ArmRequest(task, HttpMethod.GET, url, Optional.empty(), false);
    }

    /** To do something, without a body. */
    public static ArmRequest of(RequestPurpose task, HttpMethod method, String url) {
        return new ArmRequest(task, method, url, Optional.empty(), false);
    }

    /** To do something, with a body of JSON. */
    public static ArmRequest of(RequestPurpose task, HttpMethod method, String url, byte[] json) {
        return new ArmRequest(task, method, url, Optional.of(BinaryData.fromBytes(json)), false);
    }

    /** The same, not to be repeated by any policy. */
    public ArmRequest once() {
        return new ArmRequest(task, method, url, json, true);
    }

    /** The same, at another address. */
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
