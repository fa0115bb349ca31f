package io.github.aib4j.client.implementation.build;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of polling a build.
 *
 * @param template the template, if it was read
 * @param run its last run, if that is the watched build
 * @param now the service's time
 * @param operationStart when the operation started, if there is one
 */
record BuildPoll(
        Optional<ImageTemplateResource> template,
        Optional<RunStatus> run,
        Optional<Instant> now,
        Optional<Instant> operationStart) {

    /** The progress to report, given the previous progress. */
    BuildProgress after(BuildProgress before, BuildToken token, RunState state, Optional<ServiceError> error) {
        Optional<Instant> start =
                run.flatMap(RunStatus::startTime).or(before::startTime).or(() -> operationStart);
        return new BuildProgress(
                state,
                run.flatMap(RunStatus::runSubState),
                start,
                start.map(this::elapsed).orElse(Duration.ZERO),
                timeline(before.timeline()),
                template,
                error,
                run.flatMap(RunStatus::startTime)
                        .filter(begun -> !token.startTime().equals(Optional.of(begun)))
                        .map(begun -> token.toBuilder().startTime(begun).build())
                        .orElse(token));
    }

    private List<ObservedPhase> timeline(List<ObservedPhase> before) {
        Optional<RunState> state = run.flatMap(RunStatus::runState).filter(told -> !told.isTerminal());
        if (state.isEmpty()) {
            return before;
        }
        ObservedPhase seen =
                new ObservedPhase(state.get(), run.flatMap(RunStatus::runSubState), now.orElseGet(Instant::now));
        if (!before.isEmpty() && isSame(before.get(before.size() - 1), seen)) {
            return before;
        }
        List<ObservedPhase> more = new ArrayList<>(before);
        more.add(seen);
        return more;
    }

    private static boolean isSame(ObservedPhase earlier, ObservedPhase later) {
        return earlier.state().equals(later.state()) && earlier.subState().equals(later.subState());
    }

    private Duration elapsed(Instant start) {
        Duration time = Duration.between(start, now.orElseGet(Instant::now));
        return time.isNegative() ? Duration.ZERO : time;
    }
}
