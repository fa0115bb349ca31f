package io.github.aib4j.client.fleet;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The builds that are to be canceled, and when. A cancel without a clear response is sent again after a pause, but only
 * a limited number of times. Not thread-safe.
 */
final class CancelQueue {
    private final PriorityQueue<Cancel> cancels = new PriorityQueue<>(Comparator.comparing(Cancel::at)
            .thenComparing(cancel -> cancel.build().index()));

    /**
     * A cancel to send.
     *
     * @param failures how many times it got no clear response
     */
    record Cancel(TrackedBuild build, Instant at, int failures) {}

    void add(TrackedBuild build, Instant at) {
        cancels.add(new Cancel(build, at, 0));
    }

    /** When the next is due; empty if there is none. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(cancels.peek()).map(Cancel::at);
    }

    /** Removes the next. */
    Cancel remove() {
        return cancels.remove();
    }

    /** Adds a cancel again that the service refused for now. */
    void again(Cancel cancel, Instant at) {
        cancels.add(new Cancel(cancel.build(), at, cancel.failures()));
    }

    void afterFailure(Cancel cancel, Instant now) {
        int failures = cancel.failures() + 1;
        if (failures <= BuildMachine.MOST_FAILURES) {
            cancels.add(new Cancel(cancel.build(), now.plus(LaneRequests.pause(failures)), failures));
        }
    }
}
