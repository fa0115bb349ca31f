package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The course of a build, fixed when it starts: its phases in order, up to the first failure that ends it. Immutable.
 *
 * @param phases at least one
 */
public record BuildTimeline(List<BuildPhase> phases) {
    /** Keeps the phases up to the first that ends the build. */
    public BuildTimeline {
        phases = untilEnd(phases);
    }

    /** How long the build takes, to its success or failure. */
    public Duration total() {
        return sum(phases);
    }

    /** The first thing that goes wrong. */
    public Optional<Failure> failure() {
        return phases.stream().flatMap(phase -> phase.failure().stream()).findFirst();
    }

    /**
     * How it ends: with partial success only if some targets are reached and nothing but targets failed (documented).
     */
    public RunState end() {
        if (failure().isEmpty()) {
            return RunState.SUCCEEDED;
        }
        if (failure().filter(Failure::isCancel).isPresent()) {
            return RunState.CANCELED;
        }
        boolean onlyTargets =
                phases.stream().filter(phase -> phase.failure().isPresent()).allMatch(BuildPhase::goesOn)
                        && phases.stream()
                                .filter(phase -> phase.failure().isPresent())
                                .allMatch(phase -> phase.is(RunSubState.DISTRIBUTING));
        return onlyTargets && !outputs().isEmpty() ? RunState.PARTIALLY_SUCCEEDED : RunState.FAILED;
    }

    /** The names of the run outputs that it makes. */
    public Set<String> outputs() {
        return phases.stream()
                .filter(phase -> phase.is(RunSubState.DISTRIBUTING))
                .filter(phase -> phase.failure().isEmpty())
                .map(BuildPhase::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How long after the start the phase of that output begins; empty if the build ends before. */
    Optional<Duration> beginOf(String output) {
        return target(output).map(target -> sum(phases.subList(0, phases.indexOf(target))));
    }

    /** The phase that makes that output, or fails to make it. */
    Optional<BuildPhase> target(String output) {
        return phases.stream()
                .filter(phase ->
                        phase.is(RunSubState.DISTRIBUTING) && phase.subject().equals(output))
                .findFirst();
    }

    /** The phase at that time after the start; the last one after the end. */
    public BuildPhase at(Duration elapsed) {
        Duration end = Duration.ZERO;
        for (BuildPhase phase : phases) {
            end = end.plus(phase.length());
            if (elapsed.compareTo(end) < 0) {
                return phase;
            }
        }
        return phases.get(phases.size() - 1);
    }

    /** This build with these lengths of phases, counting all parts of a phase together. */
    BuildTimeline withDuration(Map<RunSubState, Duration> lengths) {
        return each(
                phase -> true,
                phase -> Optional.ofNullable(lengths.get(phase.name()))
                        .map(length -> phase.withDuration(length.dividedBy(count(phase.name()))))
                        .orElse(phase));
    }

    private long count(RunSubState name) {
        return phases.stream().filter(phase -> phase.is(name)).count();
    }

    /** This build with that failure at the end of the phase; after a total time, if one is given. */
    BuildTimeline failing(RunSubState name, Failure failure, Optional<Duration> after) {
        if (name.equals(RunSubState.CUSTOMIZING) || name.equals(RunSubState.VALIDATING)) {
            return phases.stream()
                    .filter(phase -> phase.is(name))
                    .reduce((earlier, later) -> later)
                    .map(last -> endingAt(phases.indexOf(last), failure, after))
                    .orElseGet(() -> failingWhole(name, failure, after));
        }
        return failingWhole(name, failure, after);
    }

    private BuildTimeline endingAt(int place, Failure failure, Optional<Duration> after) {
        return ending(
                phases.subList(0, place), phases.get(place).failing(failure).goingOn(false), after);
    }

    /** The phase is not divided into steps, or has none. */
    private BuildTimeline failingWhole(RunSubState name, Failure failure, Optional<Duration> after) {
        List<BuildPhase> before = phases.stream().filter(p -> p.isBefore(name)).toList();
        List<BuildPhase> same = phases.stream().filter(p -> p.is(name)).toList();
        Duration length = same.isEmpty() || sum(same).isZero() ? Duration.ofMinutes(1) : sum(same);
        BuildPhase last =
                (same.isEmpty() ? BuildPhase.of(name, length) : same.get(0).withDuration(length)).failing(failure);
        return ending(before, last.goingOn(false), after);
    }

    /** This build, failing at that step; it goes on if builds go on after failures in that phase. */
    BuildTimeline failingAt(RunSubState name, int index, Failure failure, Optional<Duration> after) {
        int place = indexOf(phase -> phase.is(name) && phase.index() == index);
        BuildPhase failing = phases.get(place).failing(failure);
        if (!failing.goesOn()) {
            return ending(phases.subList(0, place), failing, after);
        }
        return each(phase -> phase.equals(phases.get(place)), phase -> failing);
    }

    /** This build, failing in an additional part after all others of that phase. */
    BuildTimeline failingAfter(RunSubState name, BuildPhase failing, Optional<Duration> after) {
        List<BuildPhase> before =
                phases.stream().filter(p -> p.isBefore(name) || p.is(name)).toList();
        return ending(before, failing, after);
    }

    boolean has(RunSubState name, int index) {
        return phases.stream().anyMatch(phase -> phase.is(name) && phase.index() == index);
    }

    /** This build without reaching these targets. */
    public BuildTimeline missing(Set<String> outputs, Failure failure) {
        return each(
                phase -> phase.is(RunSubState.DISTRIBUTING) && outputs.contains(phase.subject()),
                phase -> phase.failing(failure).goingOn(true));
    }

    /** This build, slowed down to take longer than that: the last step before distribution is extended. */
    BuildTimeline longerThan(Duration limit) {
        int place = indexOf(phase -> phase.is(RunSubState.DISTRIBUTING)) - 1;
        return each(
                phase -> phase.equals(phases.get(Math.max(0, place))),
                phase -> phase.withDuration(phase.length().plus(limit)));
    }

    /** This build, failing at the limit if it takes longer. */
    BuildTimeline within(Duration limit) {
        if (total().compareTo(limit) <= 0) {
            return this;
        }
        List<BuildPhase> kept = new ArrayList<>();
        Duration left = limit;
        for (BuildPhase phase : phases) {
            if (phase.length().compareTo(left) >= 0) {
                return joined(
                        kept,
                        phase.withDuration(left).failing(Failure.TIMED_OUT).goingOn(false));
            }
            kept.add(phase);
            left = left.minus(phase.length());
        }
        return this;
    }

    private static BuildTimeline ending(List<BuildPhase> before, BuildPhase last, Optional<Duration> after) {
        return after.map(total -> fitted(before, last, total)).orElseGet(() -> joined(before, last));
    }

    /** The earlier phases take their usual time if that fits, otherwise half of the total. */
    private static BuildTimeline fitted(List<BuildPhase> before, BuildPhase last, Duration total) {
        Duration spent = sum(before);
        if (spent.compareTo(total) < 0) {
            return joined(before, last.withDuration(total.minus(spent)));
        }
        Duration each = total.dividedBy(2L * before.size());
        List<BuildPhase> shortened =
                before.stream().map(p -> p.withDuration(each)).toList();
        return joined(shortened, last.withDuration(total.minus(sum(shortened))));
    }

    private BuildTimeline each(Predicate<BuildPhase> which, UnaryOperator<BuildPhase> change) {
        return new BuildTimeline(phases.stream()
                .map(phase -> which.test(phase) ? change.apply(phase) : phase)
                .toList());
    }

    private int indexOf(Predicate<BuildPhase> which) {
        for (int i = 0; i < phases.size(); i++) {
            if (which.test(phases.get(i))) {
                return i;
            }
        }
        return phases.size();
    }

    private static BuildTimeline joined(List<BuildPhase> before, BuildPhase last) {
        return new BuildTimeline(Stream.concat(before.stream(), Stream.of(last)).toList());
    }

    private static List<BuildPhase> untilEnd(List<BuildPhase> phases) {
        List<BuildPhase> kept = new ArrayList<>();
        for (BuildPhase phase : phases) {
            kept.add(phase);
            if (phase.isLast()) {
                break;
            }
        }
        return List.copyOf(kept);
    }

    private static Duration sum(List<BuildPhase> phases) {
        return phases.stream().map(BuildPhase::length).reduce(Duration.ZERO, Duration::plus);
    }
}
