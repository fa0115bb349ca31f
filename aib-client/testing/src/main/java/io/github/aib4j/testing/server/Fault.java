package io.github.aib4j.testing.server;

import io.github.aib4j.testing.wire.ServiceRequest;
import java.util.function.Predicate;

/**
 * A fault between a server and the service.
 *
 * @param name a description for people
 * @param where the requests that it may affect
 * @param calls how many of the next requests it affects; 0 if it is random
 * @param rate the probability for each request, if it is random
 */
public record Fault(String name, FaultEffect effect, Predicate<ServiceRequest> where, int calls, double rate) {
    boolean isByChance() {
        return calls == 0;
    }

    /** The fault in words, such as {@code 429 for the next 3 calls}. */
    @Override
    public String toString() {
        return isByChance() ? name + " at a rate of " + rate : name + " for the next " + calls + " call(s)";
    }
}
