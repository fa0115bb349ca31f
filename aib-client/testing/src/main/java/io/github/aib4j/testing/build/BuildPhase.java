package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A stretch of a build.
 *
 * @param name the sub-state that it is seen as
 * @param index which of its kind, counted from 0: the index of the step or target in the template
 * @param subject the type of the step, or the target's run output name; empty if there is none
 * @param failure what goes wrong at its end, if something does
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

    /** Whether it comes before that phase; one that is not known here comes last. */
    public boolean isBefore(RunSubState other) {
        return ORDER.indexOf(name) < (ORDER.contains(other) ? ORDER.indexOf(other) : ORDER.size());
    }
}
