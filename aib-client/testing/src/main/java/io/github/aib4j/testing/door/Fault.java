package io.github.aib4j.testing.door;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.util.function.Predicate;

/**
 * Something that goes wrong between a door and the service.
 *
 * @param name for people
 * @param where which requests it may hit
 * @param calls how many of them it hits, the next; 0 if it hits them by chance
 * @param rate the chance of each, if it hits by chance
 */
public record Fault(String name, FaultEffect effect, Predicate<ServiceRequest> where, int calls, double rate) {
    boolean isByChance() {
        return calls == 0;
    }

    /** For instance {@code 429 for the next 3 calls}. */
    @Override
    public String toString() {
        return isByChance() ? name + " at a rate of " + rate : name + " for the next " + calls + " call(s)";
    }
}
