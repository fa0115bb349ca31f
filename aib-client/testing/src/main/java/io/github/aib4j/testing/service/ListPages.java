package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.ErrorResponseException;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.PrintedJson;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.function.Function;

/**
 * Lists in pages. Every page but the last has a {@code nextLink} (documented; its absence on the last page is
 * recorded). The link contains the key after which the next page begins, so that changes between two pages do not lead
 * to duplicates or gaps (assumed, like the name {@code $skiptoken}, which other services of Azure use).
 *
 * @param size the maximum number of values in a page
 */
record ListPages(int size, IdGenerator ids) {
    private static final int CHECK = 36;

    /** The page that the request asks for. */
    <V> ServiceResponse answer(ArmRequest call, NavigableMap<String, V> values, Function<V, JsonObject> body) {
        return answer(call.request(), call.route(), values, body);
    }

    /** Does the same for an address of any provider. */
    <V> ServiceResponse answer(
            ServiceRequest call, Route route, NavigableMap<String, V> values, Function<V, JsonObject> body) {
        Page<JsonObject> page = page(call, route, values, body);
        JsonObject list = Json.object("value", Json.array(page.items().stream()));
        return ServiceResponse.of(200, page.next().isEmpty() ? list : list.with("nextLink", Json.text(page.next())));
    }

    /** Does the same with already printed values. */
    <V> ServiceResponse answerPrinted(ArmRequest call, NavigableMap<String, V> values, Function<V, byte[]> body) {
        Page<byte[]> page = page(call.request(), call.route(), values, body);
        return ServiceResponse.of(200, ResponseContent.printed(PrintedJson.list(page.items(), page.next())));
    }

    private <V, T> Page<T> page(ServiceRequest call, Route route, NavigableMap<String, V> values, Function<V, T> body) {
        NavigableMap<String, V> rest = route.skipToken()
                .map(token -> values.tailMap(key(token, call), false))
                .orElse(values);
        List<T> items = new ArrayList<>();
        String last = "";
        for (Map.Entry<String, V> entry : rest.entrySet()) {
            if (items.size() == size) {
                return new Page<>(items, link(last, call, route.apiVersion().orElse("")));
            }
            items.add(body.apply(entry.getValue()));
            last = entry.getKey();
        }
        return new Page<>(items, "");
    }

    /** A page, and the address of the next; empty if there is none. */
    private record Page<T>(List<T> items, String next) {}

    private String link(String last, ServiceRequest call, String version) {
        byte[] token = (check(last, call) + last).getBytes(StandardCharsets.UTF_8);
        return call.origin() + call.path() + "?api-version=" + version + "&$skiptoken="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** The key in a token; tokens of other lists are refused. */
    private String key(String token, ServiceRequest call) {
        String text = decoded(token);
        String key = text.substring(Math.min(CHECK, text.length()));
        if (!text.equals(check(key, call) + key)) {
            throw ErrorResponseException.byArm(
                    400,
                    "InvalidSkipToken",
                    "The $skiptoken '" + token + "' is not one of this list; follow nextLink just as it came.");
        }
        return key;
    }

    private static String decoded(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private String check(String key, ServiceRequest call) {
        return ids.of("page of " + call.path().toLowerCase(Locale.ROOT) + " after " + key);
    }
}
