package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A part of a build.
 *
 * @param name its sub-state as the service reports it
 * @param index its index within its kind, from 0: that of the step or target in the template
 * @param subject the type of the step, or the target's run output name; empty if there is none
 * @param failure the failure at its end, if any
 * @param goesOn whether the build goes on after the failure
 */
record BuildPhase(
        RunSubState name, int index, String subject, Duration length, Optional<Failure> failure, boolean goesOn) {
    /** The order in which a build goes through its phases (documented). */
    private static final List<RunSubState> ORDER = List.of(
            RunSubState.QUEUED,
            RunSubState.BUILDING,
            RunSubState.CUSTOMIZING,
            RunSubState.OPTIMIZING,
            RunSubState.VALIDATING,
            RunSubState.DISTRIBUTING);

    public static BuildPhase of(RunSubState name, Duration length) {
        return new BuildPhase(name, 0, "", length, Optional.empty(), false);
    }

    public BuildPhase about(int place, String what) {
        return new BuildPhase(name, place, what, length, failure, goesOn);
    }

    public BuildPhase withDuration(Duration other) {
        return new BuildPhase(name, index, subject, other, failure, goesOn);
    }

    public BuildPhase failing(Failure why) {
        return new BuildPhase(name, index, subject, length, Optional.of(why), goesOn);
    }

    public BuildPhase goingOn(boolean whatever) {
        return new BuildPhase(name, index, subject, length, failure, whatever);
    }

    public boolean is(RunSubState other) {
        return name.equals(other);
    }

    /** Whether the build ends here. */
    public boolean isLast() {
        return failure.isPresent() && !goesOn;
    }

    /** Whether it comes before that phase; an unknown phase comes last. */
    public boolean isBefore(RunSubState other) {
        return ORDER.indexOf(name) < (ORDER.contains(other) ? ORDER.indexOf(other) : ORDER.size());
    }
}
