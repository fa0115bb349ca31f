package io.github.aib4j.model.diagnose;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A stage of a build in its log.
 *
 * @param kind the kind of stage
 * @param begin when it began; empty if no earlier line has a time
 * @param end when the next stage began, or the log ended; empty if no line has a time
 * @since 0.1.0
 */
public record LogStage(Kind kind, Optional<Instant> begin, Optional<Instant> end) {
    /** Refuses null. */
    public LogStage {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(begin, "begin");
        Objects.requireNonNull(end, "end");
    }

    /** The duration, if begin and end are known. */
    public Optional<Duration> duration() {
        return begin.flatMap(from -> end.map(to -> Duration.between(from, to)));
    }

    /** The kind of a stage. */
    public enum Kind {
        /** The service deploys the build machine. */
        DEPLOYMENT("deployment"),
        /** Packer connects to the machine. */
        CONNECTION("connection"),
        /** The steps of the template run: customizers, or validators. */
        STEPS("steps"),
        /** The hidden step generalizes the machine. */
        DEPROVISIONING("deprovisioning"),
        /** The service deletes what it deployed. */
        CLEANUP("cleanup"),
        /** The service copies the log to where it can be read. */
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
