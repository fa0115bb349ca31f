package io.github.aib4j.client.testing;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a build goes, fixed when it starts: its phases one after the other, up to the first failure. Immutable.
 *
 * @param phases at least one; only the last may fail
 */
record BuildTimeline(List<Phase> phases) {
    /**
     * What the service says of a build that took too long (documented). The words about the packerizer are those of
     * timeouts in any phase here; which others the service has was not found recorded.
     */
    static final Failure TIMEOUT = new Failure(
            "BuildTimeout",
            "Failed while waiting for packerizer: Timeout waiting for microservice to complete: 'context deadline exceeded'");

    /** Keeps the phases up to the first that fails. */
    BuildTimeline {
        phases = untilFailure(phases);
    }

    /** How long the build takes, to its success or failure. */
    Duration total() {
        return sum(phases);
    }

    Optional<Failure> failure() {
        return phases.get(phases.size() - 1).failure();
    }

    /** The phase that long after the start; past the end, the last. */
    RunSubState at(Duration elapsed) {
        Duration end = Duration.ZERO;
        for (Phase phase : phases) {
            end = end.plus(phase.length());
            if (elapsed.compareTo(end) < 0) {
                return phase.name();
            }
        }
        return phases.get(phases.size() - 1).name();
    }

    /** This build with the scenario's failure instead of its own end. */
    BuildTimeline failing(Scenario scenario) {
        List<Phase> before =
                phases.stream().filter(p -> p.isBefore(scenario.phase())).toList();
        Duration usual = sum(
                phases.stream().filter(p -> p.name().equals(scenario.phase())).toList());
        Duration length = usual.isZero() ? Duration.ofMinutes(1) : usual;
        Phase last = Phase.of(scenario.phase(), length).failing(scenario.failure());
        return scenario.total().map(total -> fitted(before, last, total)).orElseGet(() -> joined(before, last));
    }

    /** This build, failed when the limit is reached if it takes longer. */
    BuildTimeline within(Duration limit) {
        if (total().compareTo(limit) <= 0) {
            return this;
        }
        List<Phase> kept = new ArrayList<>();
        Duration left = limit;
        for (Phase phase : phases) {
            if (phase.length().compareTo(left) >= 0) {
                return joined(kept, Phase.of(phase.name(), left).failing(TIMEOUT));
            }
            kept.add(phase);
            left = left.minus(phase.length());
        }
        return this;
    }

    /** The phases before take their time if it fits, else half of the total. */
    private static BuildTimeline fitted(List<Phase> before, Phase last, Duration total) {
        Duration spent = sum(before);
        if (spent.compareTo(total) < 0) {
            return joined(before, last.lasting(total.minus(spent)));
        }
        Duration each = total.dividedBy(2L * before.size());
        List<Phase> shortened = before.stream().map(p -> p.lasting(each)).toList();
        return joined(shortened, last.lasting(total.minus(sum(shortened))));
    }

    private static BuildTimeline joined(List<Phase> before, Phase last) {
        List<Phase> all = new ArrayList<>(before);
        all.add(last);
        return new BuildTimeline(all);
    }

    private static List<Phase> untilFailure(List<Phase> phases) {
        List<Phase> kept = new ArrayList<>();
        for (Phase phase : phases) {
            kept.add(phase);
            if (phase.failure().isPresent()) {
                break;
            }
        }
        return List.copyOf(kept);
    }

    private static Duration sum(List<Phase> phases) {
        return phases.stream().map(Phase::length).reduce(Duration.ZERO, Duration::plus);
    }
}
