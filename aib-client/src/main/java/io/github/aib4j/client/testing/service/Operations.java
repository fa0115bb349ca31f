package io.github.aib4j.client.testing.service;

import io.github.aib4j.client.testing.build.Failure;
import io.github.aib4j.client.testing.wire.AddressSignature;
import io.github.aib4j.client.testing.wire.Ids;
import io.github.aib4j.model.ApiVersion;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operations that were started, by their ids. One is found for a day after its end, and longer while there are few
 * (assumed): with all of them, the memory of a long test would fill.
 */
final class Operations {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FEW = 10_000;

    private static final Pattern ID = Pattern.compile("/operations/([0-9a-f-]{36})\\?");

    private final Map<String, Operation> byId = new LinkedHashMap<>();
    private final Ids ids;
    private final AddressSignature signature;
    private int limit = FEW;

    Operations(Ids ids) {
        this.ids = ids;
        this.signature = new AddressSignature(ids);
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
            byId.values().removeIf(operation -> operation.isOver(now.minus(KEPT)));
            limit = Math.max(FEW, 2 * byId.size());
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

    private String target(Operation operation) {
        Place place = operation.place();
        return "/subscriptions/" + place.subscription()
                + "/providers/Microsoft.VirtualMachineImages/locations/"
                + URLEncoder.encode(place.location(), StandardCharsets.UTF_8).replace("+", "%20") + "/operations/"
                + operation.id() + "?api-version=" + place.version() + signature.of(operation.id(), operation.start());
    }

    /** What of the request stands in the address. */
    record Place(String subscription, String location, ApiVersion version) {}
}
