package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.AutoRun;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.value.FeatureState;
import io.github.aib4j.testing.CreateScenario;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** All kinds of waits for builds, by each client over each transport. */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class EveryWatchTest {
    private static final PollOptions SHORT =
            PollOptions.every(Duration.ofMillis(20)).withDeadline(Duration.ofMillis(100));

    private final LocalImageBuilder service = LocalImageBuilder.create();
    private final Flavour flavour;
    private final ImageBuilderClientBuilder builder;
    private final ImageBuilderClient client;
    private final ImageBuilderClient elsewhere;

    EveryWatchTest(Flavour flavour, Transport transport) {
        this.flavour = flavour;
        builder = transport.to(service);
        client = flavour.of(builder);
        elsewhere = builder.buildClient();
    }

    @AfterEach
    void close() {
        service.close();
    }

    private void create() {
        elsewhere.beginCreate("images", "web-01", Samples.template()).getFinalResult();
    }

    private long runsAskedFor() {
        return service.requests().stream()
                .map(LocalRequest::path)
                .filter(path -> path.endsWith("/run"))
                .count();
    }

    @Test
    void a_template_that_runs_automatically_is_only_watched() {
        ImageTemplate restless = Samples.template().toBuilder()
                .autoRun(AutoRun.of(FeatureState.ENABLED))
                .build();

        BuildOutcome outcome = client.submitAndRun("images", "web-01", restless);

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.outputs()).hasSize(2);
        assertThat(runsAskedFor()).isZero();
    }

    @Test
    void a_build_that_a_trigger_begins_is_waited_for() {
        create();
        TriggerDefinition trigger = TriggerDefinition.builder()
                .name("new-source")
                .kind(TriggerKind.SOURCE_IMAGE)
                .build();
        client.beginCreateTrigger("images", "web-01", trigger).getFinalResult();

        SyncPoller<BuildProgress, BuildOutcome> watch = client.watch("images", "web-01");
        PollResponse<BuildProgress> before = watch.poll();
        assertThat(service.newSourceVersion("Canonical:ubuntu-24_04-lts:server:24.04.202507010"))
                .isEqualTo(1);
        BuildOutcome outcome = watch.getFinalResult();

        assertThat(before.getStatus()).isEqualTo(LongRunningOperationStatus.NOT_STARTED);
        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.exactSourceVersion()).contains("24.04.202507010");
        assertThat(runsAskedFor()).isZero();
    }

    @Test
    void the_outcome_of_a_finished_build_is_known_at_once() {
        create();
        service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING).withMessage("Oops"));
        elsewhere.beginRun("images", "web-01").getFinalResult();
        int before = service.requests().size();

        BuildOutcome outcome = client.watch("images", "web-01").getFinalResult();

        assertThat(outcome.isFailed()).isTrue();
        assertThat(outcome.message()).contains("Oops");
        assertThat(service.requests()).hasSize(before + 1);
    }

    @Test
    void a_listener_is_called_for_a_finished_build_too() {
        create();
        service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING).withMessage("Oops"));
        elsewhere.beginRun("images", "web-01").getFinalResult();
        List<RunState> heard = new ArrayList<>();
        PollOptions listening =
                PollOptions.every(Duration.ofMillis(1)).withListener(progress -> heard.add(progress.state()));

        client.watch("images", "web-01", listening).getFinalResult();

        assertThat(heard).containsExactly(RunState.FAILED);
    }

    @Test
    void a_token_of_a_build_that_was_followed_by_another_ends_in_state_unknown() {
        create();
        SyncPoller<BuildProgress, BuildOutcome> first = elsewhere.beginRun("images", "web-01");
        BuildToken token = first.poll().getValue().token();
        first.getFinalResult();
        assertThat(client.watch(token).getFinalResult().isSucceeded()).isTrue();

        elsewhere.beginRun("images", "web-01").getFinalResult();

        assertThatThrownBy(() -> client.watch(token).getFinalResult())
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("is no longer the template's last");
    }

    @Test
    void a_listener_is_called_once_per_phase_and_may_throw() {
        create();
        List<String> heard = new ArrayList<>();
        PollOptions listening = PollOptions.every(Duration.ZERO).withListener(progress -> {
            heard.add(progress.state()
                    + progress.subState().map(doing -> " " + doing).orElse(""));
            throw new IllegalStateException("a listener of ill manners");
        });

        BuildOutcome outcome = client.beginRun("images", "web-01", listening).getFinalResult();

        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(heard)
                .doesNotHaveDuplicates()
                .containsSubsequence("Running Building", "Running Customizing", "Running Distributing")
                .endsWith("Succeeded");
    }

    @Test
    void a_cancel_that_comes_too_late_returns_how_the_build_ended() {
        create();
        elsewhere.beginRun("images", "web-01").getFinalResult();

        assertThat(client.cancelAndWait("images", "web-01").isSucceeded()).isTrue();
        assertThatThrownBy(() -> client.cancelAndWait("images", "web-02")).hasMessageContaining("ResourceNotFound");
    }

    @Test
    void a_cancel_that_hangs_ends_with_the_deadline() {
        create();
        service.nextRun(Scenario.succeeds().cancelHangs());
        elsewhere.beginRun("images", "web-01");
        PollOptions longEnoughToSeeIt = SHORT.withDeadline(Duration.ofMillis(1_500));

        assertThatThrownBy(() -> client.cancelAndWait("images", "web-01", longEnoughToSeeIt))
                .isInstanceOfSatisfying(WaitExpiredException.class, e -> {
                    assertThat(e.lastProgress().orElseThrow().state()).isEqualTo(RunState.CANCELING);
                    assertThat(e.token().orElseThrow().templateId().name()).contains("web-01");
                })
                .hasMessageContaining("it was last seen Canceling");
    }

    @Test
    void a_deadline_ends_every_wait_and_leaves_the_build_alone() {
        create();
        service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofHours(3)));

        assertExpires(() -> client.beginRun("images", "web-01", SHORT).getFinalResult());
        assertExpires(() -> client.watch("images", "web-01", SHORT).getFinalResult());
        assertExpires(() -> client.watch(
                        BuildToken.of(client.get("images", "web-01").id()), SHORT)
                .getFinalResult());

        assertThat(client.get("images", "web-01").lastRunStatus().orElseThrow().runState())
                .contains(RunState.RUNNING);
        assertThat(service.requests()).noneMatch(request -> request.path().endsWith("/cancel"));
    }

    @Test
    void a_deadline_applies_to_creation_too() {
        assertThat(client.exists("images", "web-01")).isFalse(); // so that there is a connection

        assertCreationExpires(
                "web-01",
                hurried -> hurried.beginCreate("images", "web-01", Samples.template())
                        .getFinalResult());
        assertCreationExpires("web-02", hurried -> hurried.submitAndRun("images", "web-02", Samples.template()));
    }

    /** On a busy machine a deadline may come before the service is asked; then a longer one is tried. */
    private void assertCreationExpires(String name, Consumer<ImageBuilderClient> creation) {
        service.nextCreate(CreateScenario.hangs());
        for (int millis : new int[] {300, 1500, 7500}) {
            if (!isCreated(name)) {
                Duration deadline = Duration.ofMillis(millis);
                ImageBuilderClient hurried = flavour.of(builder.pollOptions(SHORT.withDeadline(deadline)));
                assertExpires(() -> creation.accept(hurried), deadline);
            }
        }
        assertThat(isCreated(name)).isTrue();
    }

    private boolean isCreated(String name) {
        return service.requests().stream()
                .anyMatch(request ->
                        request.method().equals("PUT") && request.path().endsWith("/" + name));
    }

    private static void assertExpires(ThrowingCallable wait) {
        assertExpires(wait, Duration.ofMillis(100));
    }

    private static void assertExpires(ThrowingCallable wait, Duration deadline) {
        assertThatThrownBy(wait)
                .isInstanceOfSatisfying(
                        WaitExpiredException.class,
                        e -> assertThat(e.deadline()).isEqualTo(deadline))
                .hasMessageContaining("was ended by its deadline of " + deadline);
    }
}
