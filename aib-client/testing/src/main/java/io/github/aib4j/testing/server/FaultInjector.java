package io.github.aib4j.testing.server;

import io.github.aib4j.testing.wire.EventLog;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceClock;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/**
 * Applies faults to the requests between the servers and the service. Every fault that matches a request affects it, in
 * the order of their setup, up to the first fault that does not pass the request on. Thread-safe.
 */
public final class FaultInjector implements RequestHandler {
    private final RequestHandler behind;
    private final BiFunction<ServiceResponse, ServiceRequest, ServiceResponse> stamp;
    private final ServiceClock time;
    private final EventLog history;
    private final Random chance;
    private final List<Pending> faults = new ArrayList<>();

    /**
     * Creates an injector without faults.
     *
     * @param stamp adds the headers that every response has
     * @param seed the seed of random faults
     */
    public FaultInjector(
            RequestHandler behind,
            BiFunction<ServiceResponse, ServiceRequest, ServiceResponse> stamp,
            ServiceClock time,
            EventLog history,
            long seed) {
        this.behind = behind;
        this.stamp = stamp;
        this.time = time;
        this.history = history;
        this.chance = new Random(seed);
    }

    public synchronized void add(Fault fault) {
        faults.add(new Pending(fault));
    }

    /** Removes all faults. */
    public synchronized void clear() {
        faults.clear();
    }

    /** The faults that have hit fewer requests than intended, in words, without random ones. */
    public synchronized List<String> waiting() {
        return described(pending -> pending.left > 0);
    }

    /** The faults that have hit no request, in words, without random ones. */
    public synchronized List<String> unused() {
        return described(pending -> pending.left > 0 && pending.left == pending.fault.calls());
    }

    private List<String> described(Predicate<Pending> which) {
        return faults.stream()
                .filter(which)
                .map(pending -> "on the wire: " + pending.fault + ", " + pending.left + " left")
                .toList();
    }

    @Override
    public ServiceResponse answer(ServiceRequest request) {
        return through(pending(), request);
    }

    /** Applies the first matching fault; faults that this request does not reach remain for a later one. */
    private ServiceResponse through(List<Pending> before, ServiceRequest request) {
        for (int i = 0; i < before.size(); i++) {
            Pending pending = before.get(i);
            if (hits(pending, request)) {
                List<Pending> rest = before.subList(i + 1, before.size());
                history.add(time.now(), request.method() + " " + request.path() + ": " + pending.fault.name());
                FaultEffect effect = pending.fault.effect();
                return stamp.apply(effect.answer(request, r -> through(rest, r), time), request);
            }
        }
        return behind.answer(request);
    }

    private synchronized List<Pending> pending() {
        faults.removeIf(Pending::isDone);
        return List.copyOf(faults);
    }

    private synchronized boolean hits(Pending pending, ServiceRequest request) {
        return pending.hits(request, chance);
    }

    /** A fault, and the number of requests that it will still affect. */
    private static final class Pending {
        private final Fault fault;
        private int left;

        Pending(Fault fault) {
            this.fault = fault;
            this.left = fault.calls();
        }

        boolean isDone() {
            return !fault.isByChance() && left == 0;
        }

        boolean hits(ServiceRequest request, Random chance) {
            if (!fault.where().test(request)) {
                return false;
            }
            return fault.isByChance() ? chance.nextDouble() < fault.rate() : left > 0 && left-- > 0;
        }
    }
}
