package io.github.aib4j.testing.service;

import io.github.aib4j.model.value.OneLine;
import io.github.aib4j.testing.build.RunOverrides;
import io.github.aib4j.testing.gallery.PendingVersionScenarios;
import io.github.aib4j.testing.template.ProvisioningOverrides;
import io.github.aib4j.testing.template.TemplateAddress;
import io.github.aib4j.testing.wire.EventLog;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios that tests have set up for the next templates, runs and image versions. Thread-safe. */
public final class PendingScenarios {
    private final Deque<ProvisioningOverrides> creates = new ArrayDeque<>();
    private final Deque<RunOverrides> runs = new ArrayDeque<>();
    private final PendingVersionScenarios versions;
    private final EventLog history;

    public PendingScenarios(EventLog history) {
        this.history = history;
        this.versions = new PendingVersionScenarios(history);
    }

    /** The scenarios for image versions of requests. */
    public PendingVersionScenarios versions() {
        return versions;
    }

    public synchronized void nextCreate(ProvisioningOverrides overrides) {
        creates.add(overrides);
    }

    public synchronized void nextRun(RunOverrides overrides) {
        runs.add(overrides);
    }

    /** Describes the unused scenarios. */
    public synchronized List<String> unused() {
        return Stream.of(
                        creates.stream().map(create -> "create: " + create),
                        runs.stream().map(run -> "run: " + run),
                        versions.unused().stream())
                .flatMap(lines -> lines)
                .map(OneLine::of)
                .toList();
    }

    synchronized Optional<ProvisioningOverrides> forCreate(TemplateAddress template, Instant now) {
        Optional<ProvisioningOverrides> next = Optional.ofNullable(creates.poll());
        next.ifPresent(overrides -> history.add(now, "create of " + template.shortName() + ": " + overrides));
        return next;
    }

    synchronized Optional<RunOverrides> forRun(TemplateAddress template, Instant now) {
        Optional<RunOverrides> next = Optional.ofNullable(runs.poll());
        next.ifPresent(overrides -> history.add(now, "run of " + template.shortName() + ": " + overrides));
        return next;
    }
}
