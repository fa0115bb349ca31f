package io.github.aib4j.testing.gallery;

import io.github.aib4j.testing.wire.History;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What tests want to happen to the versions that requests make or change next. Safe for several threads. */
public final class VersionScript {
    private final Deque<VersionDirections> waiting = new ArrayDeque<>();
    private final History history;

    public VersionScript(History history) {
        this.history = history;
    }

    public synchronized void next(VersionDirections directions) {
        waiting.add(directions);
    }

    /** What nothing has used yet, in words. */
    public synchronized List<String> unused() {
        return waiting.stream().map(next -> "version: " + next).toList();
    }

    /** The first, unless it is about a region that this version does not go to. */
    synchronized Optional<VersionDirections> take(GalleryPath version, List<String> regions, Instant now) {
        Optional<VersionDirections> first = Optional.ofNullable(waiting.peek()).filter(next -> next.fits(regions));
        first.ifPresent(next -> {
            waiting.remove();
            history.add(now, "version " + version.shortName() + ": " + next);
        });
        return first;
    }
}
