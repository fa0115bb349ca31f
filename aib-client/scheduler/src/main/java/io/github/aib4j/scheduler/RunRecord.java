package io.github.aib4j.scheduler;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The stored data of a run.
 *
 * @param builds the number of builds
 * @param digest identifies the builds
 */
record RunRecord(String run, int builds, String digest, Instant submittedAt) {
    private static final String FORMAT = "fleet-run-1";

    String text() {
        return RowJson.of(FORMAT)
                .put("run", run)
                .put("builds", builds)
                .put("digest", digest)
                .put("submittedAt", submittedAt)
                .text();
    }

    /**
     * Parses a record.
     *
     * @throws DurableFleetException if another release wrote it
     */
    static RunRecord parse(@Nullable String text) {
        return RowJson.parse(
                text,
                FORMAT,
                row -> new RunRecord(
                        row.text("run"),
                        row.number("builds"),
                        row.text("digest"),
                        row.time("submittedAt").orElse(Instant.EPOCH)));
    }
}
