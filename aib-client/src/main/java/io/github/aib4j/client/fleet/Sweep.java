package io.github.aib4j.client.fleet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The passes through the lists of templates of a subscription: how far the pass is, and when the next begins. If all
 * builds are in one resource group, its list is enough. Not thread-safe.
 */
final class Sweep {
    private final Set<String> groups = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    private List<Optional<String>> scopes;
    private int scope;
    private Optional<String> nextPage = Optional.empty();
    private int number;
    private int pages;
    private int lastPages = 1;
    private boolean isInProgress;
    private int failures;
    private Instant dueAt = Instant.MIN;

    Sweep(Collection<TrackedBuild> builds) {
        builds.forEach(tracked -> groups.add(tracked.build().resourceGroup()));
        scopes = groups.size() == 1 ? byGroup() : List.of(Optional.empty());
    }

    private List<Optional<String>> byGroup() {
        List<Optional<String>> all = new ArrayList<>();
        groups.forEach(group -> all.add(Optional.of(group)));
        return all;
    }

    /**
     * Switches to the lists of the resource groups, because the subscription's must not be read; returns whether it has
     * switched.
     */
    boolean useResourceGroups() {
        boolean can = scopes.size() == 1 && scopes.get(0).isEmpty();
        if (can) {
            scopes = byGroup();
            restart();
        }
        return can;
    }

    Instant dueAt() {
        return dueAt;
    }

    void dueAt(Instant time) {
        dueAt = time;
    }

    /** The number of this pass, or of the last one. */
    int number() {
        return number;
    }

    /** How many pages the last whole pass took. */
    int lastPages() {
        return lastPages;
    }

    boolean isInProgress() {
        return isInProgress;
    }

    void begin() {
        if (!isInProgress) {
            number++;
            restart();
            isInProgress = true;
        }
    }

    private void restart() {
        scope = 0;
        nextPage = Optional.empty();
        pages = 0;
    }

    Optional<String> scope() {
        return scopes.get(scope);
    }

    Optional<String> nextPage() {
        return nextPage;
    }

    /** Records that a page was read, and returns whether it was the last. */
    boolean read(Optional<String> next) {
        failures = 0;
        pages++;
        nextPage = next;
        if (next.isPresent()) {
            return false;
        }
        return skipScope();
    }

    /** Continues with the next list, and returns whether there is none. */
    boolean skipScope() {
        nextPage = Optional.empty();
        scope++;
        if (scope < scopes.size()) {
            return false;
        }
        lastPages = Math.max(1, pages);
        return true;
    }

    void end(Instant next) {
        isInProgress = false;
        scope = 0;
        dueAt = next;
    }

    /** Records that a page could not be read, and returns how often in a row that has happened. */
    int failed(Instant next) {
        dueAt = next;
        return ++failures;
    }
}
