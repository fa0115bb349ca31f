package io.github.aib4j.testing.build;

import io.github.aib4j.model.run.RunSubState;

/** Where a run will fail. */
public sealed interface FailurePoint {
    /** Nowhere. */
    record Nowhere() implements FailurePoint {
        @Override
        public String toString() {
            return "goes its usual way";
        }
    }

    /** In a phase, at its usual end. */
    record InPhase(RunSubState phase) implements FailurePoint {
        @Override
        public String toString() {
            return "fails while " + phase;
        }
    }

    /** At one step of a phase, counted from 0 as in the template. */
    record AtStep(RunSubState phase, int index) implements FailurePoint {
        @Override
        public String toString() {
            return "fails while " + phase + " at step " + index;
        }
    }

    /** At the hidden step that comes after those of the template. */
    record AtDeprovisioning() implements FailurePoint {
        @Override
        public String toString() {
            return "fails while the machine is deprovisioned";
        }
    }

    /** At the template's own timeout. */
    record AtTimeout() implements FailurePoint {
        @Override
        public String toString() {
            return "takes longer than the template's timeout";
        }
    }
}
