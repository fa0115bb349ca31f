package io.github.aib4j.client.fleet;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
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
    record Creating(Instant at, ImageTemplateId templateId, String region) implements FleetEvent {}

    /**
     * A build has begun. The token lets another process join it.
     *
     * @param attempt the number of this run, from 1
     */
    record Begun(Instant at, ImageTemplateId templateId, String region, BuildToken token, int attempt)
            implements FleetEvent {}

    /** A build does something else than before. */
    record Progressed(Instant at, ImageTemplateId templateId, RunState state, Optional<RunSubState> subState)
            implements FleetEvent {}

    /**
     * A build failed in a way that may pass, and will be run again.
     *
     * @param failed the end of the failed run
     * @param pause how long until then
     */
    record Retrying(Instant at, FleetResult failed, Duration pause) implements FleetEvent {}

    /** A build has its result. */
    record Ended(Instant at, FleetResult result) implements FleetEvent {}

    /** The service refused a request because there were too many; all requests to that subscription wait. */
    record Throttled(Instant at, String subscriptionId, Instant until) implements FleetEvent {}

    /** No more builds are begun. */
    record Stopped(Instant at, String reason) implements FleetEvent {}
}
