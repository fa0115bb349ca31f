package io.github.aib4j.temporal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.report.ReportedBuild;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.OneLine;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The end of a build as the service reported it, as histories keep it.
 *
 * @param templateId the template
 * @param state how it ended, such as {@code Succeeded}
 * @param lastSubState what it was doing when it was last observed, if it did not succeed
 * @param errorCode the service's code for the failure
 * @param message the service's message in one line, without signatures; at most 1,500 characters
 * @param startTime when the service started the build, as ISO 8601 writes it
 * @param endTime when the service ended the build
 * @param sourceVersion the exact version of the source
 * @param outputs what it made
 * @param outputsUnknown why the outputs are unknown
 * @param attempts how many times the template was run
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record BuildImageResult(
        String templateId,
        String state,
        Optional<String> lastSubState,
        Optional<String> errorCode,
        Optional<String> message,
        Optional<String> startTime,
        Optional<String> endTime,
        Optional<String> sourceVersion,
        List<Output> outputs,
        Optional<String> outputsUnknown,
        int attempts) {
    private static final int LONGEST_MESSAGE = 1500;

    static BuildImageResult of(BuildOutcome outcome, int attempts) {
        return new BuildImageResult(
                outcome.templateId().text(),
                outcome.state().toString(),
                outcome.lastSubState().map(RunSubState::toString),
                outcome.errorCode().map(OneLine::of),
                outcome.message().map(text -> OneLine.of(text, LONGEST_MESSAGE)),
                outcome.startTime().map(Instant::toString),
                outcome.endTime().map(Instant::toString),
                outcome.exactSourceVersion(),
                outcome.outputs().stream().map(Output::of).toList(),
                outcome.outputsUnknown().map(OneLine::of),
                attempts);
    }

    /** Whether every target has its image. */
    @JsonIgnore
    public boolean isSucceeded() {
        return RunState.of(state).equals(RunState.SUCCEEDED);
    }

    /** The same as the rest of the library has it, without the timeline. */
    public BuildOutcome outcome() {
        Optional<Instant> start = startTime.map(Instant::parse);
        Optional<Instant> end = endTime.map(Instant::parse);
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.ofText(templateId))
                .state(RunState.of(state))
                .lastSubState(lastSubState.map(RunSubState::of))
                .errorCode(errorCode)
                .message(message)
                .startTime(start)
                .endTime(end)
                .duration(start.flatMap(from -> end.map(to -> Duration.between(from, to))))
                .exactSourceVersion(sourceVersion)
                .outputs(outputs.stream().<RunOutput>map(Output::runOutput).toList())
                .outputsUnknown(outputsUnknown)
                .build();
    }

    /** This build as a report shows it. */
    public ReportedBuild reported() {
        return ReportedBuild.of(outcome()).withAttempts(attempts);
    }

    /** What became of it, in one line. */
    public String summary() {
        return outcome().summary();
    }

    /**
     * What a build made for a target.
     *
     * @param name the name of the run output
     * @param artifactId the id of the image
     * @param artifactUri the address of the disk, without its signature
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Output(String name, Optional<String> artifactId, Optional<String> artifactUri) {
        static Output of(RunOutput output) {
            return new Output(
                    output.name(),
                    output.artifactId().map(ResourceId::text),
                    output.artifactUri().map(uri -> ContentUri.redactAll(uri.text())));
        }

        RunOutput runOutput() {
            return RunOutput.builder()
                    .name(name)
                    .artifactId(artifactId.map(ResourceId::ofText))
                    .artifactUri(artifactUri.map(ContentUri::ofText))
                    .build();
        }
    }
}
