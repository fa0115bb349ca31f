package io.github.aib4j.model.report;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.Objects;
import java.util.Optional;

/**
 * A build as a report shows it. Immutable.
 *
 * <pre>{@code
 * ReportedBuild.of(outcome).withRegion("westeurope").withLog(client.getBuildLog("images", "web-01"))
 * }</pre>
 *
 * @since 0.1.0
 */
public final class ReportedBuild {
    private final ImageTemplateId templateId;
    private final Optional<BuildOutcome> outcome;
    private final Optional<String> problem;
    private final Optional<BuildLog> log;
    private final String region;
    private final int attempts;

    private ReportedBuild(
            ImageTemplateId templateId,
            Optional<BuildOutcome> outcome,
            Optional<String> problem,
            Optional<BuildLog> log,
            String region,
            int attempts) {
        this.templateId = Objects.requireNonNull(templateId, "templateId");
        this.outcome = outcome;
        this.problem = problem;
        this.log = log;
        this.region = region;
        this.attempts = attempts;
    }

    /** A build that has ended. */
    public static ReportedBuild of(BuildOutcome outcome) {
        return new ReportedBuild(outcome.templateId(), Optional.of(outcome), Optional.empty(), Optional.empty(), "", 1);
    }

    /**
     * A build that was refused, or whose end is not known.
     *
     * @param problem why, such as the message of an exception
     */
    public static ReportedBuild problem(ImageTemplateId templateId, String problem) {
        return new ReportedBuild(
                templateId,
                Optional.empty(),
                Optional.of(Objects.requireNonNull(problem, "problem")),
                Optional.empty(),
                "",
                1);
    }

    /** A build that was left out. */
    public static ReportedBuild notBegun(ImageTemplateId templateId) {
        return new ReportedBuild(templateId, Optional.empty(), Optional.empty(), Optional.empty(), "", 0);
    }

    /** The same build with the region of its template. */
    public ReportedBuild withRegion(String name) {
        return new ReportedBuild(templateId, outcome, problem, log, Objects.requireNonNull(name, "region"), attempts);
    }

    /** The same build with its log, which tells the steps and what failed. */
    public ReportedBuild withLog(BuildLog read) {
        return new ReportedBuild(
                templateId, outcome, problem, Optional.of(Objects.requireNonNull(read, "read")), region, attempts);
    }

    /** The same build with the number of its runs. */
    public ReportedBuild withAttempts(int runs) {
        return new ReportedBuild(templateId, outcome, problem, log, region, runs);
    }

    /** The template. */
    public ImageTemplateId templateId() {
        return templateId;
    }

    /** The end, if the service reported one. */
    public Optional<BuildOutcome> outcome() {
        return outcome;
    }

    /** Why there is no end. */
    public Optional<String> problem() {
        return problem;
    }

    /** The log. */
    public Optional<BuildLog> log() {
        return log;
    }

    /** The region; empty text if it is not known. */
    public String region() {
        return region;
    }

    /** The number of runs. */
    public int attempts() {
        return attempts;
    }

    /** What became of the build. */
    public BuildResult result() {
        return outcome.map(BuildResult::of).orElse(problem.isPresent() ? BuildResult.PROBLEM : BuildResult.NOT_BEGUN);
    }

    /** Why it failed; empty if it did not. */
    public Optional<Diagnosis> diagnosis() {
        if (!result().isFailure()) {
            return Optional.empty();
        }
        Diagnosis told = outcome.map(BuildOutcome::diagnosis).orElseGet(() -> Diagnosis.of(problem.orElse("")));
        return Optional.of(log.map(told::withLog).orElse(told));
    }

    String name() {
        return templateId.name().orElseGet(templateId::text);
    }

    String subscription() {
        return templateId.subscriptionId().orElse("");
    }

    String resourceGroup() {
        return templateId.resourceGroup().orElse("");
    }

    /** The template and the result. */
    @Override
    public String toString() {
        return "ReportedBuild[" + templateId + " " + result() + "]";
    }
}
