package io.github.aib4j.client.testing;

import io.github.aib4j.model.ApiVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The operations that were started, by their addresses. */
final class Operations {
    private static final Instant SIGNED_SINCE = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");

    private final Map<String, Operation> byUrl = new HashMap<>();
    private final Ids ids;

    Operations(Ids ids) {
        this.ids = ids;
    }

    Operation start(Place place, Instant now, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        String id = ids.next();
        Operation operation = new Operation(id, url(place, id, now), now, end, failure);
        byUrl.put(operation.url(), operation);
        return operation;
    }

    /** The operation of exactly that address. */
    Optional<Operation> find(String url) {
        return Optional.ofNullable(byUrl.get(url));
    }

    /** The address; since 2024, by the clock, with a signature of some 3,000 characters (recorded). */
    private String url(Place place, String id, Instant now) {
        String plain = LocalImageBuilder.ENDPOINT + "/subscriptions/" + place.subscription()
                + "/providers/Microsoft.VirtualMachineImages/locations/"
                + URLEncoder.encode(place.location(), StandardCharsets.UTF_8).replace("+", "%20") + "/operations/" + id
                + "?api-version=" + place.version();
        return now.isBefore(SIGNED_SINCE) ? plain : plain + signature(now);
    }

    private String signature(Instant now) {
        long ticks = (now.getEpochSecond() - YEAR_ONE.getEpochSecond()) * 10_000_000 + now.getNano() / 100;
        return "&t=" + ticks + "&c=" + ids.token(1950) + "&s=" + ids.token(256) + "&h=" + ids.token(32);
    }

    /** What of the request stands in the address. */
    record Place(String subscription, String location, ApiVersion version) {}
}
