package io.github.aib4j.testing.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Operations by their ids. One is found for a day after its end, and longer while there are few newer ones (assumed):
 * with all of them, the memory of a long test would fill. A day alone would not do: where each poll moves the clock,
 * others can make it pass while a thread waits for its turn.
 */
public final class OperationRegistry<T> {
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int FEW = 10_000;

    private final Map<String, T> byId = new LinkedHashMap<>();
    private final BiPredicate<T, Instant> isOver;
    private int limit = 2 * FEW;

    /** @param isOver whether such an operation is over at that time */
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

    /** How many have not ended. */
    public long countOpen(Instant now) {
        return byId.values().stream()
                .filter(operation -> !isOver.test(operation, now))
                .count();
    }

    /** Looks through all only when they have become twice as many, so that it takes next to no time. */
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
