package io.github.aib4j.client.implementation.log;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Exchange;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import java.util.Map;
import java.util.Optional;

/**
 * Azure's blob storage. Requests go to the blobs of one account, with a token for storage, or with a signature and
 * without any token. Thread-safe.
 *
 * @param authorized sends the caller's token for storage; empty if there is no credential
 * @param plain sends no token
 * @param suffix what the hosts of storage end with; empty in a cloud that is not known here, where Azure Resource
 *     Manager says where the blobs are
 */
public record StorageEndpoint(Optional<HttpPipeline> authorized, HttpPipeline plain, Optional<String> suffix) {
    /** The scope of tokens for storage, the same in all clouds (documented). */
    public static final String SCOPE = "https://storage.azure.com/.default";

    /** A version that takes tokens, and whose signatures are known here; any later server answers in it. */
    static final String VERSION = "2021-12-02";

    private static final HttpHeaderName VERSION_HEADER = HttpHeaderName.fromString("x-ms-version");

    boolean hasToken() {
        return authorized.isPresent();
    }

    /**
     * A GET; the response may have any status.
     *
     * @param path below the address of the account's blobs, with a query or without
     * @param sas the signature; empty to send the token
     */
    ArmCall<ArmResponse> get(
            RequestPurpose task,
            StagingAccount account,
            String path,
            Optional<String> sas,
            Map<String, String> headers) {
        String url = account.blobs()
                + path
                + sas.map(signed -> (path.contains("?") ? "&" : "?") + signed).orElse("");
        HttpPipeline pipeline = sas.isPresent() ? plain : authorized.orElse(plain);
        return new Exchange(pipeline, task, () -> request(url, headers), false, () -> checkHttps(url, task));
    }

    private static HttpRequest request(String url, Map<String, String> headers) {
        HttpRequest request = new HttpRequest(HttpMethod.GET, url).setHeader(VERSION_HEADER, VERSION);
        headers.forEach((name, value) -> request.setHeader(HttpHeaderName.fromString(name), value));
        return request;
    }

    private static void checkHttps(String url, RequestPurpose task) {
        if (!url.startsWith("https://")) {
            throw new ForeignHostException(task.failed() + ": the address of its storage is not https");
        }
    }
}
