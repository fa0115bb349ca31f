package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.RequestBudget;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * When this process may send requests for a subscription: within its budget, and not while the service asks it to wait.
 * Steps that come too early are scheduled one after another. Thread-safe.
 */
final class Pace {
    private final RequestBudget budget;
    private final Map<String, Lane> lanes = new HashMap<>();

    Pace(RequestBudget budget) {
        this.budget = budget;
    }

    /** The budget and the pauses of one subscription. */
    private static final class Lane {
        private double tokens;
        private Instant filledAt = Instant.MIN;
        private Instant nextTurn = Instant.MIN;
        private Instant pausedUntil = Instant.MIN;
    }

    /** Takes requests from the budget, or returns when to try again if there are not enough. */
    synchronized Optional<Instant> waitUntil(String subscription, int requests, Instant now) {
        Lane lane = lanes.computeIfAbsent(subscription.toLowerCase(Locale.ROOT), name -> new Lane());
        fill(lane, now);
        if (lane.pausedUntil.isAfter(now)) {
            return Optional.of(turn(lane, requests, lane.pausedUntil));
        }
        if (lane.tokens >= Math.min(requests, budget.capacity())) {
            lane.tokens -= requests;
            return Optional.empty();
        }
        return Optional.of(turn(lane, requests, now));
    }

    private void fill(Lane lane, Instant now) {
        if (lane.filledAt.equals(Instant.MIN)) {
            lane.tokens = budget.capacity();
        } else if (lane.filledAt.isBefore(now)) {
            double seconds = Duration.between(lane.filledAt, now).toNanos() / 1e9;
            lane.tokens = Math.min(budget.capacity(), lane.tokens + seconds * budget.perSecond());
        }
        lane.filledAt = now;
    }

    private Instant turn(Lane lane, int requests, Instant earliest) {
        Instant begin = lane.nextTurn.isAfter(earliest) ? lane.nextTurn : earliest;
        lane.nextTurn = begin.plusNanos((long) Math.ceil(requests / budget.perSecond() * 1e9));
        return lane.nextTurn;
    }

    /** Corrects the budget after a step that sent more requests than expected, or fewer. */
    synchronized void spent(String subscription, long more) {
        lanes.computeIfAbsent(subscription.toLowerCase(Locale.ROOT), name -> new Lane()).tokens -= more;
    }

    /** The service refused a request because there were too many. */
    synchronized void throttled(String subscription, Instant until) {
        Lane lane = lanes.computeIfAbsent(subscription.toLowerCase(Locale.ROOT), name -> new Lane());
        if (lane.pausedUntil.isBefore(until)) {
            lane.pausedUntil = until;
        }
    }
}
