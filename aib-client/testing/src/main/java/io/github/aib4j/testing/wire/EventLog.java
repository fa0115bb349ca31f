package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.OneLine;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** A log of the effects of scenarios and faults, one line each. It keeps the newest 10,000 lines. Thread-safe. */
public final class EventLog {
    private static final int KEPT = 10_000;

    private final Deque<String> lines = new ArrayDeque<>();

    public synchronized void add(Instant time, String what) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        lines.add(Timestamps.ofOperation(time) + " " + OneLine.of(what));
    }

    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }
}
