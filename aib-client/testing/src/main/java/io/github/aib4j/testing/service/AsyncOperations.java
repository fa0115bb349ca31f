package io.github.aib4j.testing.service;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.wire.AddressSignature;
import io.github.aib4j.testing.wire.IdGenerator;
import io.github.aib4j.testing.wire.OperationRegistry;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations by id. */
final class AsyncOperations {
    private static final Pattern ID = Pattern.compile("/operations/([0-9a-f-]{36})\\?");

    private final OperationRegistry<AsyncOperation> remembered = new OperationRegistry<>(AsyncOperation::isOver);
    private final IdGenerator ids;
    private final AddressSignature signature;

    AsyncOperations(IdGenerator ids) {
        this.ids = ids;
        this.signature = new AddressSignature(ids);
    }

    AsyncOperation.Started start(
            ArmRequest call, String region, Supplier<Instant> end, Supplier<Optional<Failure>> failure) {
        Place place = new Place(call.route().subscription(), region, call.version());
        AsyncOperation operation = new AsyncOperation(ids.next(), place, call.now(), end, failure);
        remembered.add(operation.id(), operation, call.now());
        return new AsyncOperation.Started(operation, call.request().origin() + target(operation));
    }

    /** The operation with exactly this path and query. */
    Optional<AsyncOperation> find(String target) {
        Matcher id = ID.matcher(target);
        return id.find()
                ? remembered
                        .find(id.group(1))
                        .filter(operation -> target(operation).equals(target))
                : Optional.empty();
    }

    /** The number of operations that have not ended. */
    long countOpen(Instant now) {
        return remembered.countOpen(now);
    }

    private String target(AsyncOperation operation) {
        Place place = operation.place();
        return "/subscriptions/" + place.subscription()
                + "/providers/Microsoft.VirtualMachineImages/locations/"
                + URLEncoder.encode(place.location(), StandardCharsets.UTF_8).replace("+", "%20") + "/operations/"
                + operation.id() + "?api-version=" + place.version() + signature.of(operation.id(), operation.start());
    }

    /** The parts of the request that appear in the address. */
    record Place(String subscription, String location, ApiVersion version) {}
}
