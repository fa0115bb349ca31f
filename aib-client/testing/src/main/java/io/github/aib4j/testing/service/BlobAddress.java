package io.github.aib4j.testing.service;

import io.github.aib4j.testing.wire.CloudAddresses;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The address of a request to storage: {@code https://<account>.blob.core.windows.net/<container>/<blob>} in the public
 * cloud, or {@code https://<origin>/<account>/<container>/<blob>} as emulators of storage have it.
 *
 * @param endpoint the part before the container, with a slash at its end
 * @param blob the name of the blob; empty for the container
 * @param query the parameters by name, in any letter case
 */
record BlobAddress(String endpoint, String account, String container, String blob, Map<String, String> query) {
    private static final Pattern ACCOUNT = Pattern.compile("[0-9a-f]{24}");

    /** The address of a request to storage; empty for a request to Azure Resource Manager. */
    static Optional<BlobAddress> of(ServiceRequest request, CloudAddresses cloud) {
        URI address = request.address();
        String host = Optional.ofNullable(address.getHost()).orElse("");
        String raw = address.getRawPath();
        String path = raw.startsWith("/") ? raw.substring(1) : raw;
        if (host.endsWith(cloud.blobSuffix())) {
            String account =
                    host.substring(0, host.length() - cloud.blobSuffix().length());
            return Optional.of(of(request.origin() + "/", account, path, query(address)));
        }
        String[] parts = path.split("/", 2);
        return ACCOUNT.matcher(parts[0]).matches()
                ? Optional.of(of(
                        request.origin() + "/" + parts[0] + "/",
                        parts[0],
                        parts.length == 2 ? parts[1] : "",
                        query(address)))
                : Optional.empty();
    }

    private static BlobAddress of(String endpoint, String account, String path, Map<String, String> query) {
        String[] parts = path.split("/", 2);
        return new BlobAddress(
                endpoint,
                account,
                decoded(parts[0]),
                parts.length == 2 ? decoded(parts[1].replace("+", "%2B")) : "",
                query);
    }

    private static Map<String, String> query(URI address) {
        Map<String, String> query = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Arrays.stream(Optional.ofNullable(address.getRawQuery()).orElse("").split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> pair.length == 2)
                .forEach(pair -> query.put(decoded(pair[0]), decoded(pair[1])));
        return query;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part, StandardCharsets.UTF_8);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(query.get(name));
    }
}
