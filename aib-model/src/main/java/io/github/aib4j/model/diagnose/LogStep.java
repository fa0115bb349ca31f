package io.github.aib4j.model.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A step, as the log of a build shows it.
 *
 * @param index its place among the steps, from 0 on
 * @param provisioner what Packer calls its kind: {@code shell}, {@code powershell}, {@code file},
 *     {@code windows-restart}, {@code windows-update}
 * @param isDeprovisioning whether it is the hidden step by which the service makes the machine an image
 * @param begin when it began, if the log has times
 * @param end when it ended; empty if it did not, or the log has no times
 * @param exitCode the last exit code that the log has of it
 * @param state how it ended
 */
public record LogStep(
        int index,
        String provisioner,
        boolean isDeprovisioning,
        Optional<Instant> begin,
        Optional<Instant> end,
        OptionalInt exitCode,
        State state) {

    /** How long it took, if both are known. */
    public Optional<Duration> duration() {
        return begin.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }

    /** Such as {@code step 2 (shell), exit code 3}. */
    @Override
    public String toString() {
        return "step " + index + " (" + (isDeprovisioning ? "hidden deprovisioning, " : "") + provisioner + ")"
                + (exitCode.isPresent() ? ", exit code " + exitCode.getAsInt() : "");
    }

    /** How a step ended. */
    public enum State {
        /** Others followed, or the build went on. */
        PASSED,
        /** The build failed at it. */
        FAILED,
        /** It was running when the build was ended from outside: canceled, or after its timeout. */
        INTERRUPTED,
        /** It has not ended by the end of the log. */
        UNFINISHED
    }
}
