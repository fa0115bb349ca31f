package io.github.aib4j.model.run;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that a build was seen doing. What it did between two looks is not known.
 *
 * @param state how far it was
 * @param subState what it was doing; absent while it is being stopped (recorded)
 * @param since when it was first seen so, by the service's clock
 */
public record PhaseSeen(RunState state, Optional<RunSubState> subState, Instant since) {

    /** A build that was seen at work. */
    public static PhaseSeen of(RunSubState subState, Instant since) {
        return new PhaseSeen(RunState.RUNNING, Optional.of(subState), since);
    }

    /** What it was doing, and since when, such as {@code Building since 2022-08-22T08:56:16Z}. */
    @Override
    public String toString() {
        return subState.map(Object::toString).orElse(state.toString()) + " since " + since;
    }
}
