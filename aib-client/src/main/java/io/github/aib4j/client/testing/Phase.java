package io.github.aib4j.client.testing;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A stretch of a build, and the failure at its end if it has one. */
record Phase(RunSubState name, Duration length, Optional<Failure> failure) {
    /** The order in which a build goes through its phases (documented). */
    private static final List<RunSubState> ORDER = List.of(
            RunSubState.QUEUED,
            RunSubState.BUILDING,
            RunSubState.CUSTOMIZING,
            RunSubState.OPTIMIZING,
            RunSubState.VALIDATING,
            RunSubState.DISTRIBUTING);

    static Phase of(RunSubState name, Duration length) {
        return new Phase(name, length, Optional.empty());
    }

    Phase lasting(Duration other) {
        return new Phase(name, other, failure);
    }

    Phase failing(Failure why) {
        return new Phase(name, length, Optional.of(why));
    }

    /** Whether it comes before that phase; one that is not known here comes last. */
    boolean isBefore(RunSubState other) {
        return ORDER.indexOf(name) < (ORDER.contains(other) ? ORDER.indexOf(other) : ORDER.size());
    }
}
