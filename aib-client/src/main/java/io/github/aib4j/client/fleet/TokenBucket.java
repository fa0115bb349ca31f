package io.github.aib4j.client.fleet;

import java.time.Duration;
import java.time.Instant;

/** A bucket of tokens, one for each request. Not thread-safe. */
final class TokenBucket {
    private final RequestBudget budget;
    private double tokens;
    private Instant filledAt;
    private long taken;

    TokenBucket(RequestBudget budget, Instant now) {
        this.budget = budget;
        this.tokens = budget.capacity();
        this.filledAt = now;
    }

    boolean tryTake(Instant now) {
        fill(now);
        if (tokens < 1) {
            return false;
        }
        tokens--;
        taken++;
        return true;
    }

    /** When the next token is available. */
    Instant nextAt(Instant now) {
        fill(now);
        return tokens >= 1 ? now : now.plusNanos((long) Math.ceil((1 - tokens) / budget.perSecond() * 1e9));
    }

    /** Takes all tokens: if the service, which counts the same requests, refuses one, nothing is left. */
    void empty(Instant now) {
        tokens = 0;
        filledAt = now;
    }

    long taken() {
        return taken;
    }

    private void fill(Instant now) {
        double seconds = Duration.between(filledAt, now).toNanos() / 1e9;
        if (seconds > 0) {
            tokens = Math.min(budget.capacity(), tokens + seconds * budget.perSecond());
            filledAt = now;
        }
    }
}
