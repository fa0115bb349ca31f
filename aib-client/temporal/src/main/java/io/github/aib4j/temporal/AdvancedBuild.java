package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.client.fleet.BuildState;
import io.github.aib4j.client.fleet.BuildStep;
import io.github.aib4j.model.diagnose.RetryAdvice;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import java.util.Optional;

/**
 * What an activity made of a build.
 *
 * @param state the state to go on from, as text
 * @param stage its stage
 * @param attempt the number of this run
 * @param token the build, once it has begun
 * @param result the end
 * @param retryFrom the state to go on from for another run, if the failure may pass
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AdvancedBuild(
        String state,
        String stage,
        int attempt,
        Optional<String> token,
        Optional<BuildImageResult> result,
        Optional<String> retryFrom) {
    static AdvancedBuild to(BuildState state) {
        return new AdvancedBuild(
                state.text(),
                state.stage().name(),
                state.attempt(),
                state.token().map(BuildToken::toString),
                Optional.empty(),
                Optional.empty());
    }

    static AdvancedBuild to(BuildStep step) {
        AdvancedBuild at = to(step.state());
        return step.outcome().map(outcome -> at.ended(step.state(), outcome)).orElse(at);
    }

    private AdvancedBuild ended(BuildState last, BuildOutcome outcome) {
        boolean mayPass = outcome.isFailed() && outcome.diagnosis().retry() == RetryAdvice.YES;
        return new AdvancedBuild(
                state,
                "ENDED",
                attempt,
                token,
                Optional.of(BuildImageResult.of(outcome, attempt)),
                mayPass ? Optional.of(last.again().text()) : Optional.empty());
    }
}
