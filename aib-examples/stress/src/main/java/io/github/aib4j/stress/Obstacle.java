package io.github.aib4j.stress;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.Random;

/** What makes a call wait. */
enum Obstacle {
    /** Nothing; calls wait only between polls. */
    NONE {
        @Override
        void put(Bench bench, Random random) {}
    },
    NO_ANSWER {
        @Override
        void put(Bench bench, Random random) {
            bench.service().inject(WireFault.neverAnswered().atRate(rate(random)));
        }
    },
    /** The service asks the client to wait, short enough for azure-core's retries. */
    RETRY_AFTER {
        @Override
        void put(Bench bench, Random random) {
            bench.service().inject(WireFault.throttled(Duration.ofSeconds(90)).atRate(rate(random)));
        }
    },
    /** The service asks the client to wait longer than the retries do, so that the pollers wait. */
    LONG_RETRY_AFTER {
        @Override
        void put(Bench bench, Random random) {
            bench.service().inject(WireFault.unavailable(Duration.ofMinutes(10)).atRate(rate(random)));
        }
    },
    LOST_ANSWERS {
        @Override
        void put(Bench bench, Random random) {
            bench.service().inject(WireFault.droppedResponse().atRate(rate(random)));
        }
    };

    static Obstacle any(Random random) {
        return values()[random.nextInt(values().length)];
    }

    /** Whether this is the service's own error, which arrived before the interrupt was noticed. */
    boolean isAnswerOf(Throwable thrown) {
        return thrown instanceof ImageBuilderException e
                && (e.statusCode() == 429 || e.statusCode() == 503)
                && (this == RETRY_AFTER || this == LONG_RETRY_AFTER);
    }

    abstract void put(Bench bench, Random random);

    private static double rate(Random random) {
        return random.nextBoolean() ? 1 : 0.3;
    }
}
