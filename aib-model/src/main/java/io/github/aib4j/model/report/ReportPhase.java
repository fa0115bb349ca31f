package io.github.aib4j.model.report;

import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A part of a build, as it was observed. */
record ReportPhase(String name, Instant begin, Instant end) {
    Duration duration() {
        return Duration.between(begin, end);
    }

    /** The phases from the begin of the build to its end; one if none was observed. Empty if the times are unknown. */
    static List<ReportPhase> of(BuildOutcome outcome) {
        if (outcome.startTime().isEmpty() || outcome.endTime().isEmpty()) {
            return List.of();
        }
        Instant end = outcome.endTime().get();
        List<ReportPhase> phases = new ArrayList<>();
        String name = "begin";
        Instant since = outcome.startTime().get();
        for (ObservedPhase observed : outcome.timeline()) {
            Instant next = clamped(observed.since(), since, end);
            add(phases, name, since, next);
            name = observed.subState()
                    .map(RunSubState::toString)
                    .orElse(observed.state().toString());
            since = next;
        }
        add(phases, outcome.timeline().isEmpty() ? RunState.RUNNING.toString() : name, since, end);
        return phases;
    }

    private static void add(List<ReportPhase> phases, String name, Instant begin, Instant end) {
        if (end.isAfter(begin)) {
            phases.add(new ReportPhase(name.toLowerCase(Locale.ROOT), begin, end));
        }
    }

    private static Instant clamped(Instant time, Instant from, Instant to) {
        if (time.isBefore(from)) {
            return from;
        }
        return time.isAfter(to) ? to : time;
    }
}
