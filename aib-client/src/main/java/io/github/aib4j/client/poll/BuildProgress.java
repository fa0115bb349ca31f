package io.github.aib4j.client.poll;

import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far a build is.
 *
 * @param state its state; {@code Running} until the service says something else
 * @param subState what it is doing, if the service says so and the poller asks for it
 * @param startTime when the build began, by the service's clock
 * @param elapsed the time since then, by the service's clock; zero if it is not known
 */
public record BuildProgress(
        RunState state, Optional<RunSubState> subState, Optional<Instant> startTime, Duration elapsed) {}
