package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to poll a build next: often near its expected end, and rarely before.
 *
 * <p>A build cannot succeed before it has distributed its image, and distribution into a gallery takes a while:
 * recorded builds took 21 minutes with a gallery and 7 without. Immutable.
 */
record BuildPace(PollOptions options) {
    /** How long a build into a gallery takes (recorded). */
    private static final Duration USUAL = Duration.ofMinutes(21);

    /** The shortest distribution into a gallery: assumed; a replication of 8 minutes was recorded. */
    private static final Duration SHORTEST_PUBLICATION = Duration.ofMinutes(4);

    /** The end counts as near from this long before it, at most. */
    private static final Duration LONGEST_APPROACH = Duration.ofMinutes(4);

    /** The time until the next poll of a build that is under way. */
    Duration next(BuildProgress progress) {
        if (progress.state().equals(RunState.CANCELING)) {
            return near(); // 80 seconds were recorded
        }
        Duration quiet = expected(progress)
                .map(Window::around)
                .flatMap(window -> window.untilNext(progress.elapsed()))
                .or(() -> distribution(progress))
                .orElse(options.longestInterval());
        return shorter(longer(quiet, near()), options.longestInterval());
    }

    /** The time until the next poll of a build that has ended, but whose operation does not say so yet. */
    Duration afterEnd(Duration sinceEnd) {
        return sinceEnd.compareTo(Duration.ofMinutes(1)) < 0 ? options.firstInterval() : near();
    }

    private Duration near() {
        return shorter(PollOptions.END_INTERVAL, options.longestInterval());
    }

    /** The time until the expected end: the caller's expectation or, if the phases are unknown, the usual duration. */
    private Optional<Duration> expected(BuildProgress progress) {
        boolean isBlind = progress.timeline().isEmpty();
        return options.expectedDuration().or(() -> isBlind ? Optional.of(USUAL) : Optional.empty());
    }

    /** The time until the end of the distribution is near; empty while there is none. */
    private static Optional<Duration> distribution(BuildProgress progress) {
        return distributing(progress.timeline())
                .map(since -> isLong(progress) ? publication(progress, since) : Duration.ZERO);
    }

    private static Duration publication(BuildProgress progress, Instant since) {
        Duration untilShortest = SHORTEST_PUBLICATION.minus(Duration.between(since, now(progress, since)));
        Duration untilUsual = Window.around(USUAL).begin().minus(progress.elapsed());
        return longer(untilShortest, untilUsual);
    }

    private static Optional<Instant> distributing(List<ObservedPhase> phases) {
        return phases.stream()
                .filter(phase -> phase.subState()
                        .filter(RunSubState.DISTRIBUTING::equals)
                        .isPresent())
                .map(ObservedPhase::since)
                .findFirst();
    }

    private static Instant now(BuildProgress progress, Instant otherwise) {
        return progress.startTime().map(start -> start.plus(progress.elapsed())).orElse(otherwise);
    }

    /** Whether the build distributes into a gallery, and was first seen before it did. */
    private static boolean isLong(BuildProgress progress) {
        boolean isSeenBefore = progress.timeline()
                .get(0)
                .subState()
                .filter(RunSubState.DISTRIBUTING::equals)
                .isEmpty();
        return isSeenBefore
                && progress.template().stream()
                        .flatMap(found -> found.template().distribute().stream())
                        .anyMatch(SharedImageDistributor.class::isInstance);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The time around an expected end. */
    private record Window(Duration begin, Duration end) {
        static Window around(Duration expected) {
            return new Window(
                    expected.minus(shorter(expected.dividedBy(6), LONGEST_APPROACH)),
                    expected.plus(expected.dividedBy(4)));
        }

        /** The time until the window begins: zero within it, and empty after it. */
        Optional<Duration> untilNext(Duration elapsed) {
            if (elapsed.compareTo(end) > 0) {
                return Optional.empty();
            }
            Duration wait = begin.minus(elapsed);
            return Optional.of(wait.isNegative() ? Duration.ZERO : wait);
        }
    }
}
