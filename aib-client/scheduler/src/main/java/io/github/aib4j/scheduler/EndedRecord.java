package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.FleetFigures;
import io.github.aib4j.client.fleet.FleetResult;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The stored result of a build. */
record EndedRecord(String run, int index, Instant endedAt, FleetResult result, FleetFigures cost) {
    private static final String FORMAT = "fleet-ended-1";

    static EndedRecord of(BuildRecord build, Instant now, FleetResult result) {
        return new EndedRecord(build.run(), build.index(), now, result, build.cost());
    }

    String text() {
        return RowJson.of(FORMAT)
                .put("run", run)
                .put("index", index)
                .put("templateId", result.templateId().text())
                .put("endedAt", endedAt)
                .put("result", result.text())
                .put("reads", cost.reads())
                .put("writes", cost.writes())
                .put("throttles", cost.throttles())
                .text();
    }

    /**
     * Parses a record.
     *
     * @throws DurableFleetException if another release wrote it
     */
    static EndedRecord parse(@Nullable String text) {
        return RowJson.parse(
                text,
                FORMAT,
                row -> new EndedRecord(
                        row.text("run"),
                        row.number("index"),
                        row.time("endedAt").orElseThrow(() -> new IllegalArgumentException("There is no 'endedAt'")),
                        FleetResult.parse(row.text("result")),
                        new FleetFigures(
                                row.number("reads"), row.number("writes"), row.number("throttles"), Duration.ZERO)));
    }
}
