package io.github.aib4j.scheduler;

import io.github.aib4j.client.fleet.FleetFigures;
import io.github.aib4j.client.fleet.FleetOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The results of a run as far as they have been read. Each is read about once, however often the caller asks. Not
 * thread-safe.
 */
final class RunResults {
    /** The clocks of processes differ, and the row that was written first may be visible last. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    /** How often all rows are read again. */
    private static final int FULL = 60;

    private final RunRecord run;
    private final Duration keepResults;
    private final TreeMap<Integer, EndedRecord> ended = new TreeMap<>();
    private Optional<Instant> last = Optional.empty();
    private int reads;

    RunResults(RunRecord run, Duration keepResults) {
        this.run = run;
        this.keepResults = keepResults;
    }

    /** Reads new results, and returns whether every build has one. */
    boolean read(FleetRows rows) {
        boolean isFull = last.isEmpty() || ++reads % FULL == 0;
        Instant since = isFull ? Instant.EPOCH : last.get().minus(OVERLAP).plus(keepResults);
        rows.forEachAfter(Rows.ENDED, since, (name, data) -> add(EndedRecord.parse(data)));
        return ended.size() >= run.builds();
    }

    private void add(EndedRecord record) {
        if (record.run().equals(run.run())) {
            ended.put(record.index(), record);
            last = Optional.of(
                    last.filter(time -> time.isAfter(record.endedAt())).orElse(record.endedAt()));
        }
    }

    int size() {
        return ended.size();
    }

    FleetOutcome outcome() {
        Instant end = ended.values().stream()
                .map(EndedRecord::endedAt)
                .max(Comparator.naturalOrder())
                .orElse(run.submittedAt());
        FleetFigures cost =
                ended.values().stream().map(EndedRecord::cost).reduce(FleetFigures.NONE, FleetFigures::plus);
        return new FleetOutcome(
                ended.values().stream().map(EndedRecord::result).toList(),
                new FleetFigures(
                        cost.reads(), cost.writes(), cost.throttles(), Duration.between(run.submittedAt(), end)));
    }
}
