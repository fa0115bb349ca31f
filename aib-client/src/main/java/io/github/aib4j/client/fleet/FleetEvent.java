package io.github.aib4j.client.fleet;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a fleet. Events come in order, on the thread that runs the fleet.
 *
 * @since 0.1.0
 */
public sealed interface FleetEvent {
    /** When it happened, by the clock of the fleet. */
    Instant at();

    /** The creation of a template was requested. */
    record Creating(Instant at, ImageTemplateId templateId, String region) implements FleetEvent {
        /** Refuses null. */
        public Creating {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(templateId, "templateId");
            Objects.requireNonNull(region, "region");
        }
    }

    /**
     * A build has begun. The token lets another process join it.
     *
     * @param attempt the number of this run, from 1
     */
    record Begun(Instant at, ImageTemplateId templateId, String region, BuildToken token, int attempt)
            implements FleetEvent {
        /** Refuses null. */
        public Begun {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(templateId, "templateId");
            Objects.requireNonNull(region, "region");
            Objects.requireNonNull(token, "token");
        }
    }

    /** A build does something else than before. */
    record Progressed(Instant at, ImageTemplateId templateId, RunState state, Optional<RunSubState> subState)
            implements FleetEvent {
        /** Refuses null. */
        public Progressed {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(templateId, "templateId");
            Objects.requireNonNull(state, "state");
            Objects.requireNonNull(subState, "subState");
        }
    }

    /**
     * A build failed in a way that may pass, and will be run again.
     *
     * @param failed the end of the failed run
     * @param pause how long until then
     */
    record Retrying(Instant at, FleetResult failed, Duration pause) implements FleetEvent {
        /** Refuses null. */
        public Retrying {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(failed, "failed");
            Objects.requireNonNull(pause, "pause");
        }
    }

    /** A build has its result. */
    record Ended(Instant at, FleetResult result) implements FleetEvent {
        /** Refuses null. */
        public Ended {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(result, "result");
        }
    }

    /** The service refused a request because there were too many; all requests to that subscription wait. */
    record Throttled(Instant at, String subscriptionId, Instant until) implements FleetEvent {
        /** Refuses null. */
        public Throttled {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(subscriptionId, "subscriptionId");
            Objects.requireNonNull(until, "until");
        }
    }

    /** No more builds are begun. */
    record Stopped(Instant at, String reason) implements FleetEvent {
        /** Refuses null. */
        public Stopped {
            Objects.requireNonNull(at, "at");
            Objects.requireNonNull(reason, "reason");
        }
    }
}
