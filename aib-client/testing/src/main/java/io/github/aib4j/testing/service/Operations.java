package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.wire.AddressSignature;
import io.github.aib4j.testing.wire.Ids;
import io.github.aib4j.testing.wire.Remembered;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations that were started, by their ids. */
final class Operations {
    private static final Pattern ID = Pattern.compile("/operations/([0-9a-f-]{36})\\?");

    private final Remembered<Operation> remembered = new Remembered<>(Operation::isOver);
    private final Ids ids;
    private final AddressSignature signature;

    Operations(Ids ids) {
        this.ids = ids;
        this.signature = new AddressSignature(ids);
    }

    Operation.Started start(Call call, String region, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        Place place = new Place(call.route().subscription(), region, call.version());
        Operation operation = new Operation(ids.next(), place, call.now(), end, failure);
        remembered.add(operation.id(), operation, call.now());
        return new Operation.Started(operation, call.request().origin() + target(operation));
    }

    /** The operation of exactly that path and query. */
    Optional<Operation> find(String target) {
        Matcher id = ID.matcher(target);
        return id.find()
                ? remembered
                        .find(id.group(1))
                        .filter(operation -> target(operation).equals(target))
                : Optional.empty();
    }

    /** How many have not ended. */
    long countOpen(Instant now) {
        return remembered.countOpen(now);
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
