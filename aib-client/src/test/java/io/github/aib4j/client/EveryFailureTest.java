package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.azure.core.http.policy.FixedDelay;
import com.azure.core.http.policy.RetryPolicy;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.log.BuildLogOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.FailurePlace;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.run.BuildFailedException;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.TriggerStatus;
import io.github.aib4j.testing.CreateScenario;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LogReference;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each failure of the catalogue happens on the local service, and the client's diagnosis names it and no other. */
class EveryFailureTest {
    private static final ImageTemplate TEMPLATE = Samples.template().toBuilder()
            .customize(Customizer.shell("first", "echo one"), Customizer.shell("second", "echo two"))
            .build();

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(15)))
            .build();
    private final ImageBuilderClient client = Transport.IN_MEMORY.to(service).buildClient();

    private static boolean isSeen(KnownFailure failure, FailurePlace place) {
        return failure.seenIn().contains(place);
    }

    private static Stream<KnownFailure> seen(FailurePlace... places) {
        return Stream.of(KnownFailure.values())
                .filter(failure -> Stream.of(places).anyMatch(place -> isSeen(failure, place)));
    }

    static Stream<KnownFailure> ofRuns() {
        return seen(FailurePlace.RUN, FailurePlace.LOG);
    }

    static Stream<KnownFailure> ofSubmissions() {
        return seen(FailurePlace.SUBMISSION);
    }

    static Stream<KnownFailure> ofCalls() {
        return seen(FailurePlace.CALL).filter(failure -> failure != KnownFailure.TRIGGER_INACTIVE);
    }

    private static void names(Diagnosis diagnosis, KnownFailure failure) {
        assertThat(diagnosis.failure()).contains(failure);
        assertThat(diagnosis.alsoSeen()).isEmpty();
        assertThat(diagnosis.cause()).isEqualTo(failure.cause());
        assertThat(diagnosis.remedy()).isEqualTo(failure.remedy());
        assertThat(diagnosis.toString()).startsWith(failure.id() + " " + failure.name() + ": ");
    }

    @ParameterizedTest
    @MethodSource("ofRuns")
    void a_run_that_fails_with_it_is_diagnosed_with_its_step_in_every_generation(KnownFailure failure) {
        client.beginCreate("images", "web-01", TEMPLATE).getFinalResult();
        for (LogReference reference : LogReference.values()) {
            service.nextRun(
                    Scenario.failsAtCustomizer(1).withLogReference(reference).withMessage(failure));
            BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

            Diagnosis diagnosis = client.diagnose(
                    "images", "web-01", BuildLogOptions.defaults().withServiceSas());

            assertThat(diagnosis.logUnread()).isEmpty();
            assertThat(diagnosis.step().orElseThrow().index()).isEqualTo(1);
            if (failure != KnownFailure.PACKER_FAILED) {
                names(diagnosis, failure);
            }
            assertThat(outcome.diagnosis(client.getBuildLog("images", "web-01")).failure())
                    .isEqualTo(diagnosis.failure());
            assertThat(assertThrows(BuildFailedException.class, outcome::orThrow)
                            .diagnosis()
                            .failure())
                    .contains(isSeen(failure, FailurePlace.RUN) ? failure : KnownFailure.PACKER_FAILED);
        }
    }

    @ParameterizedTest
    @MethodSource("ofSubmissions")
    void a_template_that_fails_with_it_is_diagnosed_by_exception_and_by_name(KnownFailure failure) {
        service.nextCreate(CreateScenario.fails(failure));

        ImageBuilderException thrown = assertThrows(
                ImageBuilderException.class,
                () -> client.beginCreate("images", "web-01", TEMPLATE).getFinalResult());

        names(thrown.diagnosis(), failure);
        names(client.diagnose("images", "web-01"), failure);
    }

    @ParameterizedTest
    @MethodSource("ofCalls")
    void a_call_that_is_refused_with_it_is_diagnosed_by_its_exception(KnownFailure failure) {
        ImageBuilderClient hasty = Transport.IN_MEMORY
                .to(service)
                .retryPolicy(new RetryPolicy(new FixedDelay(0, Duration.ofMillis(1))))
                .buildClient();
        service.inject(WireFault.answers(failure));

        names(
                assertThrows(ImageBuilderException.class, () -> hasty.get("images", "web-01"))
                        .diagnosis(),
                failure);
    }

    /** F49 occurs on a machine that is created from an image, long after its build; F50 is the state of a trigger. */
    @Test
    void these_are_all_rows() {
        Set<KnownFailure> all = EnumSet.noneOf(KnownFailure.class);
        Stream.of(ofRuns(), ofSubmissions(), ofCalls()).forEach(rows -> rows.forEach(all::add));

        assertThat(EnumSet.complementOf(EnumSet.copyOf(all)))
                .extracting(KnownFailure::id)
                .containsExactlyInAnyOrder("F49", "F50");
        names(TriggerStatus.builder().code("Inactive").build().diagnosis(), KnownFailure.TRIGGER_INACTIVE);
        assertThat(all).hasSize(49 + 7);
    }
}
