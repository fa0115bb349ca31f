package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.gallery.replication.VersionOverrides;
import io.github.aib4j.testing.wire.EventLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The scenarios of tests for the versions that requests create or change next. Thread-safe. */
public final class PendingVersionScenarios {
    private final Deque<VersionOverrides> waiting = new ArrayDeque<>();
    private final EventLog history;

    public PendingVersionScenarios(EventLog history) {
        this.history = history;
    }

    public synchronized void next(VersionOverrides overrides) {
        waiting.add(overrides);
    }

    /** The unused scenarios, in words. */
    public synchronized List<String> unused() {
        return waiting.stream().map(next -> "version: " + next).toList();
    }

    /** The first scenario, unless it names a region to which this version is not replicated. */
    synchronized Optional<VersionOverrides> take(GalleryPath version, List<String> regions, Instant now) {
        Optional<VersionOverrides> first = Optional.ofNullable(waiting.peek()).filter(next -> next.fits(regions));
        first.ifPresent(next -> {
            waiting.remove();
            history.add(now, "version " + version.shortName() + ": " + next);
        });
        return first;
    }
}
