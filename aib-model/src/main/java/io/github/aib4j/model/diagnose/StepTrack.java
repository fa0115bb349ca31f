package io.github.aib4j.model.diagnose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The steps of a log, collected while it is read: at most as many as a template can have; further ones are only
 * counted.
 */
final class StepTrack {
    private static final int MOST = 1000;

    private final List<LogStep> passed = new ArrayList<>();
    private Optional<Open> open = Optional.empty();
    private String script = "";
    private boolean marked;
    private int count;

    /** The step that began last. */
    private static final class Open {
        private final int index;
        private final String provisioner;
        private final Optional<Instant> begin;
        private Optional<Instant> end = Optional.empty();
        private boolean ended;
        private boolean failed;
        private boolean deprovisioning;
        private OptionalInt exitCode = OptionalInt.empty();

        private Open(int index, String provisioner, Optional<Instant> begin) {
            this.index = index;
            this.provisioner = provisioner;
            this.begin = begin;
        }

        private LogStep step(LogStep.State state, boolean hidden) {
            return new LogStep(index, provisioner, hidden, begin, end, exitCode, state);
        }
    }

    /** Begins a step, so that the previous one has passed. */
    void starts(String provisioner, Optional<Instant> time) {
        marked = true;
        begin(provisioner, time);
    }

    /**
     * Begins a script, which is a step of its own only if the log does not mark steps.
     *
     * @param line the line that says so, which some logs contain twice
     * @return whether a step begins
     */
    boolean startsScript(String provisioner, String line, Optional<Instant> time) {
        boolean isStep = !marked && !line.equals(script);
        script = line;
        if (isStep) {
            begin(provisioner, time);
        }
        return isStep;
    }

    private void begin(String provisioner, Optional<Instant> time) {
        settle(LogStep.State.PASSED, time);
        open = Optional.of(new Open(count, provisioner, time));
        count++;
    }

    void ends(String provisioner, Optional<Instant> time) {
        open.filter(step -> step.provisioner.equals(provisioner)).ifPresent(step -> {
            step.ended = true;
            step.end = time;
        });
    }

    void hasErrors() {
        open.ifPresent(step -> step.failed = true);
    }

    void exits(int code) {
        open.filter(step -> !step.ended).ifPresent(step -> step.exitCode = OptionalInt.of(code));
    }

    /** Records the exit code of the script of a step that failed. */
    void failsWith(int code) {
        open.ifPresent(step -> step.exitCode = OptionalInt.of(code));
    }

    void mentionsDeprovisioning() {
        open.filter(step -> !step.ended).ifPresent(step -> step.deprovisioning = true);
    }

    boolean isInStep() {
        return open.filter(step -> !step.ended).isPresent();
    }

    boolean isLastFailed() {
        return open.filter(step -> step.failed).isPresent();
    }

    boolean isLastEnded() {
        return open.filter(step -> step.ended).isPresent();
    }

    boolean isLastDeprovisioning() {
        return open.filter(step -> step.deprovisioning).isPresent();
    }

    /** Whether the log marks the beginnings of steps. */
    boolean isMarked() {
        return marked;
    }

    private void settle(LogStep.State state, Optional<Instant> time) {
        open.filter(step -> passed.size() < MOST).ifPresent(step -> {
            step.end = step.end.or(() -> time);
            passed.add(step.step(state, false));
        });
    }

    /** All steps, the last one in its current state. */
    List<LogStep> steps(LogStep.State last, Optional<Instant> time) {
        List<LogStep> all = new ArrayList<>(passed);
        open.ifPresent(step -> {
            if (last == LogStep.State.FAILED || last == LogStep.State.INTERRUPTED) {
                step.end = step.end.or(() -> time);
            }
            all.add(step.step(last, step.deprovisioning));
        });
        return all;
    }
}
