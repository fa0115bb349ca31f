package io.github.aib4j.testing.deployment;

import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The state by which a list of deployments is filtered (documented). */
final class StateFilter {
    private static final Pattern FILTER = Pattern.compile("provisioningState eq '([^']*)'", Pattern.CASE_INSENSITIVE);

    private StateFilter() {}

    static Optional<String> of(ServiceRequest request) {
        return Arrays.stream(Optional.ofNullable(request.address().getRawQuery())
                        .orElse("")
                        .split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("$filter="))
                .map(pair -> pair.substring("$filter=".length()))
                .findFirst()
                .map(StateFilter::state);
    }

    private static String state(String text) {
        Matcher filter = FILTER.matcher(text);
        if (!filter.matches()) {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidFilterInQueryString",
                    "Invalid $filter '" + text + "' specified in the query string. This service knows"
                            + " \"provisioningState eq 'S'\".");
        }
        return filter.group(1);
    }
}
