package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.PhaseSeen;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far a build is.
 *
 * @param state its state; {@code Running} until the service says something else
 * @param subState what it is doing, if the service says so and the poller asks for it
 * @param startTime when the build began, by the service's clock
 * @param elapsed the time since then, by the service's clock; zero if it is not known
 * @param timeline what it was seen doing, and since when, by the service's clock; what went by between two polls is
 *     missing
 * @param template the template as it was read with this poll, if it was
 * @param error what the operation says went wrong, once it is over; a build that is watched without its operation has
 *     none, and only the template's message
 * @param token restores the watch of this build elsewhere
 */
public record BuildProgress(
        RunState state,
        Optional<RunSubState> subState,
        Optional<Instant> startTime,
        Duration elapsed,
        List<PhaseSeen> timeline,
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
