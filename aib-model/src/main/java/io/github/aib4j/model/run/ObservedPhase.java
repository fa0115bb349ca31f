package io.github.aib4j.model.run;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A phase in which a build was observed. What happens between two polls is not observed.
 *
 * @param state the state of the run
 * @param subState what the build was doing; absent while it is being canceled (recorded)
 * @param since when it was first observed in this phase, by the service's clock
 * @since 0.1.0
 */
public record ObservedPhase(RunState state, Optional<RunSubState> subState, Instant since) {
    /** Refuses null. */
    public ObservedPhase {
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(subState, "subState");
        Objects.requireNonNull(since, "since");
    }

    /** Returns a phase of a running build. */
    public static ObservedPhase of(RunSubState subState, Instant since) {
        return new ObservedPhase(RunState.RUNNING, Optional.of(Objects.requireNonNull(subState, "subState")), since);
    }

    /** The activity and when it began, such as {@code Building since 2022-08-22T08:56:16Z}. */
    @Override
    public String toString() {
        return subState.map(Object::toString).orElse(state.toString()) + " since " + since;
    }
}
