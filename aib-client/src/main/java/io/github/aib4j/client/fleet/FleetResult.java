package io.github.aib4j.client.fleet;

import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.report.ReportedBuild;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.value.OneLine;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What became of one build of a fleet.
 *
 * @param templateId the template
 * @param region the region of the template; empty text if it is not known
 * @param outcome the end as the service reported it, of the last attempt
 * @param problem why the build was not begun, or could not be followed; absent if there is an outcome
 * @param token the build, if it has begun; it can be joined if there is no outcome
 * @param attempts how many times the template was run: 0 if it was not, more than 1 after retries
 * @param begun when the last run was accepted, by the service's clock
 * @since 0.1.0
 */
public record FleetResult(
        ImageTemplateId templateId,
        String region,
        Optional<BuildOutcome> outcome,
        Optional<RuntimeException> problem,
        Optional<BuildToken> token,
        int attempts,
        Optional<Instant> begun) {
    /** Refuses null. */
    public FleetResult {
        Objects.requireNonNull(templateId, "templateId");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(outcome, "outcome");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(begun, "begun");
    }

    /**
     * Parses a result.
     *
     * @param text the result of {@link #text()}
     * @throws IllegalArgumentException if the text is none, or has the form of another release
     */
    public static FleetResult parse(String text) {
        return ResultText.parse(text);
    }

    /**
     * The result as one line of JSON, to be kept or sent to another process. It holds no template, and signatures are
     * redacted. A problem is a {@link FleetException} when it is read again.
     */
    public String text() {
        return ResultText.of(this);
    }

    /** Whether every target has its image. */
    public boolean isSucceeded() {
        return outcome.filter(BuildOutcome::isSucceeded).isPresent();
    }

    /** Whether the build was left out because the fleet stopped before its turn. */
    public boolean isNotBegun() {
        return outcome.isEmpty() && problem.isEmpty();
    }

    /** Whether the build failed, wholly or in part, or could not be begun or followed. */
    public boolean isFailure() {
        return problem.isPresent() || outcome.filter(end -> !end.isSucceeded()).isPresent();
    }

    /** What became of it, in one line. */
    public String summary() {
        return outcome.map(BuildOutcome::summary)
                .or(() -> problem.map(e -> OneLine.of(String.valueOf(e.getMessage()))))
                .orElse("Not begun");
    }

    /** This build as a report shows it; add its log there. */
    public ReportedBuild reported() {
        return outcome.map(ReportedBuild::of)
                .or(() -> problem.map(e -> ReportedBuild.problem(templateId, String.valueOf(e.getMessage()))))
                .orElseGet(() -> ReportedBuild.notBegun(templateId))
                .withRegion(region)
                .withAttempts(attempts);
    }

    /** The template and the summary. */
    @Override
    public String toString() {
        return "FleetResult[" + templateId + ": " + summary() + (attempts > 1 ? ", attempts=" + attempts : "") + "]";
    }
}
