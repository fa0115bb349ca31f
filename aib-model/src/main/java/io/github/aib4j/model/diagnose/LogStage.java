package io.github.aib4j.model.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stage of a build, as its log shows it.
 *
 * @param kind what is done
 * @param begin when it begins; empty if no line before has a time
 * @param end when the next stage begins, or the log ends; empty if no line has a time
 */
public record LogStage(Kind kind, Optional<Instant> begin, Optional<Instant> end) {

    /** How long it took, if both are known. */
    public Optional<Duration> duration() {
        return begin.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }

    /** What is done. */
    public enum Kind {
        /** The build machine is deployed. */
        DEPLOYMENT("deployment"),
        /** Packer connects to the machine. */
        CONNECTION("connection"),
        /** The steps of the template run: customizers, or validators. */
        STEPS("steps"),
        /** The hidden step makes the machine an image. */
        DEPROVISIONING("deprovisioning"),
        /** What was deployed is deleted. */
        CLEANUP("cleanup"),
        /** The log is put where it can be read. */
        EXPORT("export of the log");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** The stage in words. */
        @Override
        public String toString() {
            return text;
        }
    }
}
