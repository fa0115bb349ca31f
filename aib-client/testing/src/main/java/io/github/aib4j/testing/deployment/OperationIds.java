package io.github.aib4j.testing.deployment;

import io.github.aib4j.testing.wire.IdGenerator;
import java.time.Instant;
import java.util.Locale;

/** The ids of the operations of deployments. */
final class OperationIds {
    private static final long EPOCH_TICKS = 621_355_968_000_000_000L;

    private OperationIds() {}

    /** The operation of a whole deployment: 20 digits that count down with time (recorded). */
    static String ofDeployment(Instant started) {
        long ticks = EPOCH_TICKS + started.getEpochSecond() * 10_000_000 + started.getNano() / 100;
        return String.format(Locale.ROOT, "%020d", Long.MAX_VALUE - ticks);
    }

    /** The operation of one resource: 16 hexadecimal digits (recorded; how they are made is assumed). */
    static String ofResource(IdGenerator ids, String deployment, String resource) {
        return ids.of("operation of " + resource + " in " + deployment)
                .replace("-", "")
                .substring(0, 16)
                .toUpperCase(Locale.ROOT);
    }
}
