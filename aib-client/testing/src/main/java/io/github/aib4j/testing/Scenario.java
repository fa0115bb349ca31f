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
 * How a run is to go: {@code Scenario.failsWhile(DISTRIBUTING).after(Duration.ofMinutes(41)).saying("QuotaExceeded")}.
 *
 * <p>Immutable; the methods compose: {@code Scenario.failsAtCustomizer(1).cancelSticks()} is a run that fails at its
 * second step unless it is canceled before, which then never ends. Give it to {@link LocalImageBuilder#nextRun}. A build
 * that exceeds the template's timeout before the scenario's time fails by the timeout.
 */
public final class Scenario {
    private final RunOverrides overrides;

    private Scenario(RunOverrides overrides) {
        this.overrides = overrides;
    }

    /** A run that succeeds unless the template itself makes it fail: to give it other lengths, or a cancel that sticks. */
    public static Scenario usual() {
        return new Scenario(RunOverrides.to(new FailurePoint.Nowhere()));
    }

    /** A run that fails in that phase, at the phase's usual end and saying so, unless told more. */
    public static Scenario failsWhile(RunSubState phase) {
        return new Scenario(RunOverrides.to(new FailurePoint.InPhase(Objects.requireNonNull(phase, "phase"))));
    }

    /**
     * A run that fails at one step of {@code customize}, with a message that names its log.
     *
     * @param index counted from 0, as in the template; a template without that step makes the run's start throw
     *     {@link IllegalStateException}
     */
    public static Scenario failsAtCustomizer(int index) {
        return new Scenario(RunOverrides.to(new FailurePoint.AtStep(RunSubState.CUSTOMIZING, index)));
    }

    /**
     * A run that fails at one of the {@code inVMValidations}. It distributes nevertheless if the template says {@code
     * continueDistributeOnFailure}, and is Failed all the same (documented).
     *
     * @param index counted from 0, as in the template
     */
    public static Scenario failsAtValidator(int index) {
        return new Scenario(RunOverrides.to(new FailurePoint.AtStep(RunSubState.VALIDATING, index)));
    }

    /**
     * A run that fails after the last step of {@code customize}, at the hidden one that makes the machine an image, with
     * a message that names its log. A template that only validates its source makes the run's start throw {@link
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
     * A run that reaches all targets but these, and so succeeds partially; one that reaches none is Failed.
     *
     * @param runOutputNames of the targets that fail
     */
    public static Scenario failsToDistribute(String... runOutputNames) {
        return new Scenario(RunOverrides.to(new FailurePoint.Nowhere()).missing(Set.of(runOutputNames)));
    }

    /**
     * The same, failing at another time. The phases before take their usual time if it fits, else less.
     *
     * @param total how long after its start the run fails
     * @throws IllegalArgumentException if the time is not positive, or the run fails by its timeout or targets alone, if
     *     at all
     */
    public Scenario after(Duration total) {
        if (overrides.stop() instanceof FailurePoint.Nowhere || overrides.stop() instanceof FailurePoint.AtTimeout) {
            throw new IllegalArgumentException("a run that " + overrides.stop() + " cannot fail after " + total
                    + "; take failsWhile and the like, or lasting to give its phases other lengths");
        }
        return new Scenario(overrides.after(positive(total, "a run cannot fail after ")));
    }

    /**
     * The same, with other words.
     *
     * @param codeOrMessage what {@code lastRunStatus.message} and the operation's error say; one word is the error's
     *     code as well, for anything longer the code is {@code InternalOperationError}, the service's catch-all
     * @throws IllegalArgumentException if the run does not fail, or by its timeout, which has words of its own
     */
    public Scenario saying(String codeOrMessage) {
        if (!KnownFailures.canSay(overrides)) {
            throw new IllegalArgumentException("a run that " + overrides.stop() + " cannot say '" + codeOrMessage
                    + "'; take failsWhile and the like");
        }
        return new Scenario(overrides.saying(Failure.saying(codeOrMessage)));
    }

    /**
     * The same, failing in a way that users know. What only a log tells comes with a message that names the log, in the
     * words of {@link #naming}. A run that somebody canceled ends as Canceled.
     *
     * @throws IllegalArgumentException if runs do not fail in that way, or not where this one does
     */
    public Scenario saying(KnownFailure failure) {
        return new Scenario(KnownFailures.atRun(failure, overrides));
    }

    /** The same, with a message that names its log in that way. */
    public Scenario naming(LogReference log) {
        return new Scenario(overrides.namingLog(log.words()));
    }

    /**
     * The same, with a phase of another length.
     *
     * @param length of all steps of the phase together
     * @throws IllegalArgumentException if the time is not positive
     */
    public Scenario lasting(RunSubState phase, Duration length) {
        return new Scenario(overrides.lasting(phase, positive(length, phase + " cannot last ")));
    }

    /**
     * The same, with a cancel that takes longer or less than the recorded 80 seconds.
     *
     * @throws IllegalArgumentException if the time is not positive
     */
    public Scenario cancelTakes(Duration time) {
        return new Scenario(overrides.canceling(positive(time, "a cancel cannot take ")));
    }

    /** The same, with a cancel that never ends: the run stays Canceling, as users reported. */
    public Scenario cancelSticks() {
        return new Scenario(overrides.canceling(RunOverrides.FOREVER));
    }

    RunOverrides directions() {
        return overrides;
    }

    private static Duration positive(Duration time, String refusal) {
        if (time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException(refusal + time + "; give a positive time");
        }
        return time;
    }

    /** For instance {@code fails while Distributing after PT41M: QuotaExceeded}. */
    @Override
    public String toString() {
        return overrides.toString();
    }
}
