package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.ContentUri;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BuildOutcomeTest {
    private static final BuildOutcome.Builder FAILED = BuildOutcome.builder()
            .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
            .state(RunState.FAILED)
            .lastSubState(RunSubState.DISTRIBUTING)
            .duration(Duration.ofMinutes(41))
            .errorCode("QuotaExceeded");

    @Test
    void a_failure_says_where_after_how_long_and_why() {
        assertThat(FAILED.build().summary()).isEqualTo("Failed while distributing, after 41 minutes: QuotaExceeded");
    }

    @Test
    void a_catch_all_code_is_omitted_in_favor_of_the_message() {
        BuildOutcome.Builder failed = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.FAILED)
                .errorCode("InternalOperationError");

        assertThat(failed.build().summary()).isEqualTo("Failed: InternalOperationError");
        assertThat(failed.message("disk full").build().summary()).isEqualTo("Failed: disk full");
    }

    @Test
    void the_gallery_versions_among_the_outputs_are_found() {
        String version = "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute/galleries/golden"
                + "/images/web/versions/1.0.3";
        BuildOutcome outcome = FAILED.outputs(List.of(
                        output("disk")
                                .artifactUri(ContentUri.of("https://a.blob.core.windows.net/vhds/disk.vhd"))
                                .build(),
                        output("gallery").artifactId(ResourceId.parse(version)).build()))
                .build();

        assertThat(outcome.galleryImageVersions()).containsExactly(GalleryImageVersionId.parse(version));
        assertThat(FAILED.outputs(List.of()).build().galleryImageVersions()).isEmpty();
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS) // each target compared with each output: minutes
    void targets_without_output_are_found_among_many_whatever_their_letter_case() {
        List<RunOutput> made = IntStream.range(0, 50_000)
                .mapToObj(i -> output("OUT" + i)
                        .artifactUri(ContentUri.of("https://a.example/" + i))
                        .build())
                .toList();
        List<String> targets =
                IntStream.rangeClosed(0, 50_000).mapToObj(i -> "out" + i).toList();

        BuildOutcome outcome = FAILED.outputs(made).targets(targets).build();
        FAILED.outputs(List.of()).targets(List.of());

        assertThat(outcome.targetsWithoutOutput()).containsExactly("out50000");
    }

    private static RunOutput.Builder output(String name) {
        return RunOutput.builder().name(name);
    }

    @Test
    void a_failure_can_be_thrown_and_holds_the_outcome() {
        BuildOutcome failed = FAILED.build();

        assertThatThrownBy(failed::orThrow)
                .isInstanceOfSatisfying(
                        BuildFailedException.class, e -> assertThat(e.outcome()).isSameAs(failed))
                .hasMessage("Building 'web-01': Failed while distributing, after 41 minutes: QuotaExceeded");
    }

    @Test
    void a_success_is_returned() {
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.SUCCEEDED)
                .duration(Duration.ofSeconds(61))
                .build();

        assertThat(outcome.orThrow()).isSameAs(outcome);
        assertThat(outcome.summary()).isEqualTo("Succeeded after 1 minute");
    }

    @Test
    void an_unknown_state_is_kept_and_counts_as_in_progress() {
        RunState paused = RunState.of("Paused");

        assertThat(paused.isKnown()).isFalse();
        assertThat(paused.isTerminal()).isFalse();
        assertThat(paused).hasToString("Paused");
        assertThat(RunState.of("succeeded")).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void the_ways_to_end_exclude_each_other() {
        for (RunState state :
                List.of(RunState.SUCCEEDED, RunState.PARTIALLY_SUCCEEDED, RunState.FAILED, RunState.of("canceled"))) {
            BuildOutcome outcome = ended(state);

            assertThat(Stream.of(
                            outcome.isSucceeded(),
                            outcome.isPartlySucceeded(),
                            outcome.isFailed(),
                            outcome.isCanceled()))
                    .as("%s", state)
                    .containsOnlyOnce(true);
        }
        assertThat(ended(RunState.FAILED).isFailed()).isTrue();
        assertThat(ended(RunState.CANCELED).isCanceled()).isTrue();
        assertThat(ended(RunState.PARTIALLY_SUCCEEDED).isPartlySucceeded()).isTrue();
    }

    @Test
    void an_outcome_has_its_observed_phases_and_the_place_of_the_log() {
        Instant start = Instant.parse("2022-08-22T08:56:16Z");
        BuildOutcome outcome = BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.FAILED)
                .startTime(start)
                .endTime(start.plusSeconds(2460))
                .addTimeline(
                        ObservedPhase.of(RunSubState.BUILDING, start),
                        new ObservedPhase(RunState.CANCELING, Optional.empty(), start.plusSeconds(60)))
                .message("log location: https://bldacct01.blob.core.windows.net/packerlogs/a/customization.log.")
                .build();

        assertThat(outcome.startTime()).contains(start);
        assertThat(outcome.endTime()).contains(start.plusSeconds(2460));
        assertThat(outcome.timeline())
                .extracting(ObservedPhase::toString)
                .containsExactly("Building since 2022-08-22T08:56:16Z", "Canceling since 2022-08-22T08:57:16Z");
        assertThat(outcome.logLocation().orElseThrow().fileName()).isEqualTo("customization.log");
        assertThat(outcome.toString()).contains("web-01", "Failed", "Building since", "bldacct01");
    }

    private static BuildOutcome.Builder succeeded() {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(RunState.SUCCEEDED)
                .duration(Duration.ofMinutes(3));
    }

    private static RunOutput disk(String name) {
        return output(name)
                .artifactUri(ContentUri.of("https://a.blob.core.windows.net/vhds/disk.vhd"))
                .build();
    }

    @Test
    void a_success_whose_outputs_could_not_be_read_says_why_and_can_be_completed() {
        BuildOutcome outcome = succeeded()
                .addTargets("web-eu", "web-us")
                .outputsUnknown("HTTP 403 of https://a.example/x?sig=abc")
                .build();

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.targetsWithoutOutput()).as("nobody knows").isEmpty();
        assertThat(outcome.summary())
                .isEqualTo("Succeeded after 3 minutes; its outputs are unknown: HTTP 403 of"
                        + " https://a.example/x?(redacted)");

        BuildOutcome completed = outcome.withOutputs(List.of(disk("web-eu"), disk("WEB-US")));

        assertThat(completed.outputs()).hasSize(2);
        assertThat(completed.outputsUnknown()).isEmpty();
        assertThat(completed.summary()).isEqualTo("Succeeded after 3 minutes");
    }

    @Test
    void a_partial_success_names_the_targets_without_an_output() {
        BuildOutcome outcome = succeeded()
                .state(RunState.PARTIALLY_SUCCEEDED)
                .addTargets("web-eu", "web-us", "disk")
                .addOutputs(disk("disk"), output("web-us").build())
                .build();

        assertThat(outcome.targetsWithoutOutput()).containsExactly("web-eu", "web-us");
        assertThat(outcome.summary())
                .isEqualTo("Succeeded in part after 3 minutes; nothing was made for web-eu, web-us");
    }

    @Test
    void a_build_that_distributed_although_a_validator_failed_has_outputs_and_says_so() {
        BuildOutcome outcome = succeeded()
                .state(RunState.FAILED)
                .message("Image build log location:"
                        + " https://bldacct01.blob.core.windows.net/packerlogs/a/validation.log. OperationId: 1")
                .outputs(List.of(disk("web-eu")))
                .build();

        assertThat(outcome.isFailed()).isTrue();
        assertThat(outcome.isValidationFailed()).isTrue();
        assertThat(outcome.outputs()).hasSize(1);
        assertThat(ended(RunState.FAILED).isValidationFailed()).isFalse();
    }

    @Test
    void outputs_are_known_or_unknown_and_never_both() {
        assertThatThrownBy(() -> succeeded()
                        .addOutputs(disk("web-eu"))
                        .outputsUnknown("HTTP 403")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("'HTTP 403'")
                .hasMessageContaining("not both");
    }

    private static BuildOutcome ended(RunState state) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of("9e223dbe", "images", "web-01"))
                .state(state)
                .build();
    }
}
