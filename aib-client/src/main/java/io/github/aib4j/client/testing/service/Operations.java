package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Failure;
import io.github.aib4j.client.testing.wire.Ids;
import io.github.aib4j.model.ApiVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations that were started, by their ids. One is found for a day after its end, and longer while there are few
 * newer ones (assumed): with all of them, the memory of a long test would fill. A day alone would not do: where each poll
 * moves the clock, others can make it pass while a thread waits for its turn.
 */
final class Operations {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FEW = 10_000;

    private static final Instant SIGNED_SINCE = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant YEAR_ONE = Instant.parse("0001-01-01T00:00:00Z");
    private static final Pattern ID = Pattern.compile("/operations/([0-9a-f-]{36})\\?");

    private final Map<String, Operation> byId = new LinkedHashMap<>();
    private final Ids ids;
    private final String certificate;
    private int limit = 2 * FEW;

    Operations(Ids ids) {
        this.ids = ids;
        this.certificate = ids.token("certificate", 1950);
    }

    Operation.Started start(Call call, String region, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        forgetOld(call.now());
        Place place = new Place(call.route().subscription(), region, call.version());
        Operation operation = new Operation(ids.next(), place, call.now(), end, failure);
        byId.put(operation.id(), operation);
        return new Operation.Started(operation, call.request().origin() + target(operation));
    }

    /** Looks through all only when they have become twice as many, so that it takes next to no time. */
    private void forgetOld(Instant now) {
        if (byId.size() >= limit) {
            List<String> old = byId.values().stream()
                    .limit(byId.size() - FEW)
                    .filter(operation -> operation.isOver(now.minus(KEPT)))
                    .map(Operation::id)
                    .toList();
            old.forEach(byId::remove);
            limit = Math.max(2 * FEW, 2 * byId.size());
        }
    }

    /** The operation of exactly that path and query. */
    Optional<Operation> find(String target) {
        Matcher id = ID.matcher(target);
        return id.find()
                ? Optional.ofNullable(byId.get(id.group(1)))
                        .filter(operation -> target(operation).equals(target))
                : Optional.empty();
    }

    /** How many have not ended. */
    long countOpen(Instant now) {
        return byId.values().stream()
                .filter(operation -> !operation.isOver(now))
                .count();
    }

    /** The address; since 2024, by the clock, with a signature of some 3,000 characters (recorded). */
    private String target(Operation operation) {
        Place place = operation.place();
        String plain = "/subscriptions/" + place.subscription()
                + "/providers/Microsoft.VirtualMachineImages/locations/"
                + URLEncoder.encode(place.location(), StandardCharsets.UTF_8).replace("+", "%20") + "/operations/"
                + operation.id() + "?api-version=" + place.version();
        return operation.start().isBefore(SIGNED_SINCE) ? plain : plain + signature(operation);
    }

    /** Made anew whenever it is needed: kept, the signatures of a long test would fill its memory. */
    private String signature(Operation operation) {
        Instant start = operation.start();
        long ticks = (start.getEpochSecond() - YEAR_ONE.getEpochSecond()) * 10_000_000 + start.getNano() / 100;
        return "&t=" + ticks + "&c=" + certificate + "&s=" + ids.token("s" + operation.id(), 256) + "&h="
                + ids.token("h" + operation.id(), 32);
    }

    /** What of the request stands in the address. */
    record Place(String subscription, String location, ApiVersion version) {}
}
