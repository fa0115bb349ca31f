package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Operations by id. An operation is kept for a day after its end, and longer while there are few newer ones (assumed);
 * keeping all would fill the memory of a long test. A day alone would not suffice: where each poll advances the clock,
 * other threads can make a day pass while one waits.
 */
public final class OperationRegistry<T> {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FEW = 10_000;

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final BiPredicate<T, Instant> isOver;
    private int limit = 2 * FEW;

    /** @param isOver whether an operation has ended at a time */
    public OperationRegistry(BiPredicate<T, Instant> isOver) {
        this.isOver = isOver;
    }

    public void add(String id, T operation, Instant now) {
        forgetOld(now);
        byId.put(id, operation);
    }

    public Optional<T> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The number of operations that have not ended. */
    public long countOpen(Instant now) {
        return byId.values().stream()
                .filter(operation -> !isOver.test(operation, now))
                .count();
    }

    /** Checks all operations only after their number has doubled, so that this takes almost no time. */
    private void forgetOld(Instant now) {
        if (byId.size() >= limit) {
            List<String> old = byId.entrySet().stream()
                    .limit(byId.size() - FEW)
                    .filter(entry -> isOver.test(entry.getValue(), now.minus(KEPT)))
                    .map(Map.Entry::getKey)
                    .toList();
            old.forEach(byId::remove);
            limit = Math.max(2 * FEW, 2 * byId.size());
        }
    }
}
