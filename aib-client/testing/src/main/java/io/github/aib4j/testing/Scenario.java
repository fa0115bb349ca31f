package io.github.aib4j.testing;

import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.build.FailurePoint;
import io.github.aib4j.testing.build.RunOverrides;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How a run proceeds: {@code Scenario.failsWhile(DISTRIBUTING).after(Duration.ofMinutes(41)).withMessage("QuotaExceeded")}.
 *
 * <p>Immutable; the methods compose. {@code Scenario.failsAtCustomizer(1).cancelHangs()} is a run that fails at its
 * second step, unless it is canceled first, in which case it never ends. Pass it to {@link LocalImageBuilder#nextRun}.
 * If the template's timeout comes before the scenario's time, the build fails by its timeout.
 *
 * @since 0.1.0
 */
public final class Scenario {
    private final RunOverrides overrides;

    private Scenario(RunOverrides overrides) {
        this.overrides = overrides;
    }

    /**
     * A run that succeeds unless the template itself makes it fail. Use it to change durations, or to make a cancel
     * hang.
     */
    public static Scenario succeeds() {
        return new Scenario(RunOverrides.to(new FailurePoint.Nowhere()));
    }

    /** A run that fails in this phase: by default at its usual end, with a message that names the phase. */
    public static Scenario failsWhile(RunSubState phase) {
        return new Scenario(RunOverrides.to(new FailurePoint.InPhase(Objects.requireNonNull(phase, "phase"))));
    }

    /**
     * A run that fails at a step of {@code customize}, with a message that names its log.
     *
     * @param index the index of the step, from 0; if the template has no such step, starting the run throws an {@link
     *     IllegalStateException}
     */
    public static Scenario failsAtCustomizer(int index) {
        return new Scenario(RunOverrides.to(new FailurePoint.AtStep(RunSubState.CUSTOMIZING, index)));
    }

    /**
     * A run that fails at one of the {@code inVMValidations}. If the template says {@code continueDistributeOnFailure},
     * the run still distributes, and is Failed nevertheless (documented).
     *
     * @param index the index of the validator, from 0
     */
    public static Scenario failsAtValidator(int index) {
        return new Scenario(RunOverrides.to(new FailurePoint.AtStep(RunSubState.VALIDATING, index)));
    }

    /**
     * A run that fails after the last step of {@code customize}, at the hidden step that generalizes the machine, with
     * a message that names its log. If the template only validates its source, starting the run throws an {@link
     * IllegalStateException}.
     */
    public static Scenario failsAtDeprovisioning() {
        return new Scenario(RunOverrides.to(new FailurePoint.AtDeprovisioning()));
    }

    /** A run that takes longer than the template's {@code buildTimeoutInMinutes}. */
    public static Scenario timesOut() {
        return new Scenario(RunOverrides.to(new FailurePoint.AtTimeout()));
    }

    /**
     * A run that reaches all targets except these, and so succeeds partially. If it reaches none, it is Failed.
     *
     * @param runOutputNames the run output names of the targets that fail
     */
    public static Scenario failsToDistribute(String... runOutputNames) {
        return new Scenario(RunOverrides.to(new FailurePoint.Nowhere()).missing(Set.of(runOutputNames)));
    }

    /**
     * Returns the same scenario with another time of failure. Earlier phases take their usual time if it fits, and less
     * if not.
     *
     * @param total the time from start to failure
     * @throws IllegalArgumentException if the time is not positive, or if the run does not fail, or fails only by its
     *     timeout or its targets
     */
    public Scenario after(Duration total) {
        if (overrides.stop() instanceof FailurePoint.Nowhere || overrides.stop() instanceof FailurePoint.AtTimeout) {
            throw new IllegalArgumentException("a run that " + overrides.stop() + " cannot fail after " + total
                    + "; take failsWhile and the like, or withDuration to give its phases other lengths");
        }
        return new Scenario(overrides.after(positive(total, "a run cannot fail after ")));
    }

    /**
     * Returns the same scenario with another message.
     *
     * @param codeOrMessage the text for {@code lastRunStatus.message} and for the operation's error; a single word is
     *     also the error's code, and for longer texts the code is {@code InternalOperationError}, the service's
     *     catch-all
     * @throws IllegalArgumentException if the run does not fail, or fails by its timeout, which has its own message
     */
    public Scenario withMessage(String codeOrMessage) {
        if (!KnownFailures.canSay(overrides)) {
            throw new IllegalArgumentException("a run that " + overrides.stop() + " cannot say '" + codeOrMessage
                    + "'; take failsWhile and the like");
        }
        return new Scenario(overrides.withMessage(Failure.withMessage(codeOrMessage)));
    }

    /**
     * Returns the same scenario with a failure that users know. If only a log shows the failure, the message names the
     * log in the form of {@link #withLogReference}. A run that somebody canceled ends as Canceled.
     *
     * @throws IllegalArgumentException if runs do not fail in that way, or not at the point where this one does
     */
    public Scenario withMessage(KnownFailure failure) {
        return new Scenario(KnownFailures.atRun(failure, overrides));
    }

    /** Returns the same scenario with a message that names the log in this form. */
    public Scenario withLogReference(LogReference log) {
        return new Scenario(overrides.namingLog(log.words()));
    }

    /**
     * Returns the same scenario with another duration of a phase.
     *
     * @param length the duration of all steps of the phase together
     * @throws IllegalArgumentException if the time is not positive
     */
    public Scenario withDuration(RunSubState phase, Duration length) {
        return new Scenario(overrides.withDuration(
                Objects.requireNonNull(phase, "phase"), positive(length, phase + " cannot last ")));
    }

    /**
     * Returns the same scenario with another duration of a cancel, instead of the recorded 80 seconds.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public Scenario cancelTakes(Duration time) {
        return new Scenario(overrides.canceling(positive(time, "a cancel cannot take ")));
    }

    /** Returns the same scenario with a cancel that never ends: the run stays Canceling, as users reported. */
    public Scenario cancelHangs() {
        return new Scenario(overrides.canceling(RunOverrides.FOREVER));
    }

    RunOverrides overrides() {
        return overrides;
    }

    private static Duration positive(Duration time, String refusal) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(refusal + time + "; give a positive time");
        }
        return time;
    }

    /** The scenario in words, such as {@code fails while Distributing after PT41M: QuotaExceeded}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
