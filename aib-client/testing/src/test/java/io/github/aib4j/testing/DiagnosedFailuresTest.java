package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.diagnose.BuildLog;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.FailurePlace;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.testing.Caller.Reply;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each known failure happens on the local service, and its diagnosis names it, no other, and the step. */
class DiagnosedFailuresTest {
    private static final String STATUS = "properties/lastRunStatus/";

    private static void isDiagnosed(Diagnosis diagnosis, KnownFailure failure) {
        assertThat(diagnosis.failure().orElseThrow().name()).isEqualTo(failure.name());
        assertThat(diagnosis.alsoSeen()).isEmpty();
        assertThat(diagnosis.lines()).isNotEmpty();
    }

    private static Stream<KnownFailure> seen(FailurePlace place) {
        return Stream.of(KnownFailure.values())
                .filter(failure -> failure.seenIn().contains(place));
    }

    static Stream<KnownFailure> ofRuns() {
        return Stream.concat(seen(FailurePlace.RUN), seen(FailurePlace.LOG)).distinct();
    }

    @ParameterizedTest
    @MethodSource("ofRuns")
    void a_run_that_fails_with_it_is_diagnosed_from_outcome_and_log_in_every_generation(KnownFailure failure) {
        for (LogReference reference : LogReference.values()) {
            Web web = new Web()
                    .created(Web.template(
                            Web.shell("a") + "," + Web.shell("b"), "{'type': 'VHD', 'runOutputName': 'o'}"));
            web.service.nextRun(
                    Scenario.failsAtCustomizer(1).withLogReference(reference).withMessage(failure));
            Reply run = web.run();
            web.later(Duration.ofHours(1));

            Diagnosis diagnosis = outcome(web, run).diagnosis(BuildLog.of(new Logs(web).customization()));

            if (failure == KnownFailure.PACKER_FAILED) {
                assertThat(diagnosis.failure().orElseThrow().id())
                        .as("the log tells more")
                        .isEqualTo("F46");
            } else {
                isDiagnosed(diagnosis, failure);
            }
            assertThat(diagnosis.step().orElseThrow().index()).isEqualTo(1);
        }
    }

    private static BuildOutcome outcome(Web web, Reply run) {
        return BuildOutcome.builder()
                .templateId(ImageTemplateId.of(Web.SUBSCRIPTION, "images", "web"))
                .state(RunState.of(web.get().at(STATUS + "runState")))
                .errorCode(web.poll(run).at("error/code"))
                .message(web.get().at(STATUS + "message"))
                .build();
    }

    static Stream<KnownFailure> ofSubmissions() {
        return seen(FailurePlace.SUBMISSION);
    }

    @ParameterizedTest
    @MethodSource("ofSubmissions")
    void the_operation_of_a_template_that_fails_with_it_is_diagnosed(KnownFailure failure) {
        Web web = new Web();
        web.service.nextCreate(CreateScenario.fails(failure));
        Reply put = web.put(Web.template());
        web.later(Duration.ofMinutes(1));

        isDiagnosed(Diagnosis.of(web.poll(put).text()), failure);
    }

    static Stream<KnownFailure> ofCalls() {
        return seen(FailurePlace.CALL).filter(failure -> failure != KnownFailure.TRIGGER_INACTIVE);
    }

    @ParameterizedTest
    @MethodSource("ofCalls")
    void the_error_of_a_call_is_diagnosed(KnownFailure failure) {
        isDiagnosed(
                Diagnosis.of(
                        "{\"error\":{\"code\":\"" + failure.code() + "\",\"message\":\"" + failure.message() + "\"}}"),
                failure);
    }

    @Test
    void the_hidden_step_is_recognized_in_its_log() {
        Web web = new Web().created(Web.template());
        web.service.nextRun(Scenario.failsAtDeprovisioning());
        web.run();
        web.later(Duration.ofHours(1));
        BuildLog log = BuildLog.of(new Logs(web).customization());

        assertThat(log.failedStep().orElseThrow().isDeprovisioning()).isTrue();
    }

    @Test
    void a_run_that_succeeds_has_no_failure() {
        Web web = new Web().created(Web.template());
        web.run();
        web.later(Duration.ofHours(1));
        BuildLog log = BuildLog.of(new Logs(web).customization());

        assertThat(log.end()).isEqualTo(BuildLog.End.SUCCEEDED);
        assertThat(log.failures()).isEmpty();
        assertThat(log.steps()).extracting(step -> step.isDeprovisioning()).containsExactly(false, true);
    }
}
