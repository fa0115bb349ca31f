package io.github.aib4j.model.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step in the log of a build.
 *
 * @param index the index among the steps, from 0
 * @param provisioner Packer's name for the kind of step: {@code shell}, {@code powershell}, {@code file}, {@code
 *     windows-restart}, {@code windows-update}
 * @param isDeprovisioning whether it is the hidden step with which the service generalizes the machine
 * @param begin when it began, if the log has times
 * @param end when it ended; empty if it did not, or if the log has no times
 * @param exitCode the last exit code of the step in the log
 * @param state how it ended
 * @since 0.1.0
 */
public record LogStep(
        int index,
        String provisioner,
        boolean isDeprovisioning,
        Optional<Instant> begin,
        Optional<Instant> end,
        OptionalInt exitCode,
        State state) {
    /** Refuses null. */
    public LogStep {
        Objects.requireNonNull(provisioner, "provisioner");
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(exitCode, "exitCode");
        Objects.requireNonNull(state, "state");
    }

    /** The duration, if begin and end are known. */
    public Optional<Duration> duration() {
        return begin.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }

    /** The step in words, such as {@code step 2 (shell), exit code 3}. */
    @Override
    public String toString() {
        return "step " + index + " (" + (isDeprovisioning ? "hidden deprovisioning, " : "") + provisioner + ")"
                + (exitCode.isPresent() ? ", exit code " + exitCode.getAsInt() : "");
    }

    /** How a step ended. */
    public enum State {
        /** The build continued after it. */
        PASSED,
        /** The build failed at this step. */
        FAILED,
        /** It was running when the build was terminated: canceled, or after its timeout. */
        INTERRUPTED,
        /** It had not ended at the end of the log. */
        UNFINISHED
    }
}
