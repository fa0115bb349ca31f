package io.github.aib4j.testing.service;

import io.github.aib4j.testing.build.Directions;
import io.github.aib4j.testing.gallery.VersionScript;
import io.github.aib4j.testing.template.ProvisioningDirections;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.History;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests want to happen next: to templates that are created, to runs that start, to versions that requests make. Safe for several threads. */
public final class Scripts {
    private final Deque<ProvisioningDirections> creates = new ArrayDeque<>();
    private final Deque<Directions> runs = new ArrayDeque<>();
    private final VersionScript versions;
    private final History history;

    public Scripts(History history) {
        this.history = history;
        this.versions = new VersionScript(history);
    }

    /** Those for image versions that requests make or change. */
    public VersionScript versions() {
        return versions;
    }

    public synchronized void nextCreate(ProvisioningDirections directions) {
        creates.add(directions);
    }

    public synchronized void nextRun(Directions directions) {
        runs.add(directions);
    }

    /** What nothing has used yet, in words. */
    public synchronized List<String> unused() {
        return Stream.of(
                        creates.stream().map(create -> "create: " + create),
                        runs.stream().map(run -> "run: " + run),
                        versions.unused().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    synchronized Optional<ProvisioningDirections> forCreate(TemplateAddress template, Instant now) {
        Optional<ProvisioningDirections> next = Optional.ofNullable(creates.poll());
        next.ifPresent(directions -> history.add(now, "create of " + template.shortName() + ": " + directions));
        return next;
    }

    synchronized Optional<Directions> forRun(TemplateAddress template, Instant now) {
        Optional<Directions> next = Optional.ofNullable(runs.poll());
        next.ifPresent(directions -> history.add(now, "run of " + template.shortName() + ": " + directions));
        return next;
    }
}
