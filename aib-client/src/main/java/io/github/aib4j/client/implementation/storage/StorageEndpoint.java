package io.github.aib4j.client.implementation.storage;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpRequest;
import com.azure.core.util.BinaryData;
import io.github.aib4j.client.error.ForeignHostException;
import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.client.implementation.arm.ArmResponse;
import io.github.aib4j.client.implementation.arm.Exchange;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.model.value.OneLine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Azure's blob storage. Requests go to the blobs of one account, with a token for storage, or with a signature and
 * without any token. Thread-safe.
 *
 * @param authorized sends the caller's token for storage; empty if there is no credential
 * @param plain sends no token
 * @param suffix the suffix of hosts of storage; empty in an unknown cloud, where Azure Resource Manager gives the
 *     addresses of blobs
 */
public record StorageEndpoint(Optional<HttpPipeline> authorized, HttpPipeline plain, Optional<String> suffix) {
    /** The scope of tokens for storage, the same in all clouds (documented). */
    public static final String SCOPE = "https://storage.azure.com/.default";

    /** A version that accepts tokens and whose signatures this library can compute; later servers support it, too. */
    public static final String VERSION = "2021-12-02";

    private static final HttpHeaderName VERSION_HEADER = HttpHeaderName.fromString("x-ms-version");

    /** The suffix of accounts with DNS zone endpoints in the public cloud (documented). */
    private static final String ZONES = ".blob.storage.azure.net";

    /** Whether there is a credential. */
    public boolean hasToken() {
        return authorized.isPresent();
    }

    /**
     * A GET; the response may have any status.
     *
     * @param url the address of a blob or a container, with or without a query
     * @param sas the signature; empty to send the token
     */
    public ArmCall<ArmResponse> get(
            RequestPurpose task, String url, Optional<String> sas, Map<String, String> headers) {
        String signed =
                url + sas.map(text -> (url.contains("?") ? "&" : "?") + text).orElse("");
        HttpPipeline pipeline = sas.isPresent() ? plain : authorized.orElse(plain);
        return exchange(pipeline, task, new BlobRequest(HttpMethod.GET, signed, headers, Optional.empty()));
    }

    /** A HEAD with the caller's token; the response may have any status. */
    ArmCall<ArmResponse> head(RequestPurpose task, String url) {
        return exchange(
                authorized.orElse(plain), task, new BlobRequest(HttpMethod.HEAD, url, Map.of(), Optional.empty()));
    }

    /** A PUT with the caller's token; the response may have any status. */
    ArmCall<ArmResponse> put(RequestPurpose task, String url, Map<String, String> headers, byte[] content) {
        return exchange(
                authorized.orElse(plain),
                task,
                new BlobRequest(HttpMethod.PUT, url, headers, Optional.of(BinaryData.fromBytes(content))));
    }

    /** Refuses a host that is not one of Azure's blob hosts, which must not receive a token. */
    void checkHost(RequestPurpose task, String host) {
        String plainHost = host.toLowerCase(Locale.ROOT);
        boolean isStorage =
                suffix.isEmpty() || plainHost.endsWith(".blob." + suffix.get()) || plainHost.endsWith(ZONES);
        if (!isStorage) {
            throw new ForeignHostException(
                    task.failed() + ": '" + OneLine.of(host) + "' is no host of this cloud's storage,"
                            + " such as contoso.blob." + suffix.get() + "; nothing was sent there.");
        }
    }

    private static ArmCall<ArmResponse> exchange(HttpPipeline pipeline, RequestPurpose task, BlobRequest request) {
        return new Exchange(pipeline, task, request::http, false, () -> checkHttps(request.url, task));
    }

    private static void checkHttps(String url, RequestPurpose task) {
        if (!url.startsWith("https://")) {
            throw new ForeignHostException(task.failed() + ": the address of its storage is not https");
        }
    }

    private record BlobRequest(
            HttpMethod method, String url, Map<String, String> headers, Optional<BinaryData> content) {
        HttpRequest http() {
            HttpRequest request = new HttpRequest(method, url).setHeader(VERSION_HEADER, VERSION);
            headers.forEach((name, value) -> request.setHeader(HttpHeaderName.fromString(name), value));
            content.ifPresent(request::setBody);
            return request;
        }
    }
}
