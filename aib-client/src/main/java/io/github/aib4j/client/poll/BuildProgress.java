package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ObservedPhase;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The progress of a build.
 *
 * @param state the state; {@code Running} until the service reports another
 * @param subState what the build is doing, if the service reports it and the poller requests it
 * @param startTime when the build started, by the service's clock
 * @param elapsed the time since the start, by the service's clock; zero if the start is unknown
 * @param timeline the observed phases and when they began, by the service's clock; phases between two polls are missing
 * @param template the template, if this poll read it
 * @param error the operation's error, once it has ended; a build that is watched without its operation has none, but
 *     the template's message
 * @param token lets another process resume watching this build
 * @since 0.1.0
 */
public record BuildProgress(
        RunState state,
        Optional<RunSubState> subState,
        Optional<Instant> startTime,
        Duration elapsed,
        List<ObservedPhase> timeline,
        Optional<ImageTemplateResource> template,
        Optional<ServiceError> error,
        BuildToken token) {
    /** Copies the timeline. */
    public BuildProgress {
        timeline = List.copyOf(timeline);
    }

    /** How far the build is, in one line; without the template, and without signatures. */
    @Override
    public String toString() {
        return "BuildProgress[" + state
                + subState.map(doing -> " " + doing).orElse("") + ", elapsed=" + elapsed + ", timeline=" + timeline
                + error.map(said -> ", error=" + said).orElse("") + ", token=" + token + "]";
    }
}
