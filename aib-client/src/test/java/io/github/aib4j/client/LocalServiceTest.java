package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.PollResponse;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The true client, through the real pipeline, against the service in memory. */
@ParameterizedClass
@EnumSource(Flavour.class)
class LocalServiceTest {
    private final Flavour flavour;

    LocalServiceTest(Flavour flavour) {
        this.flavour = flavour;
    }

    private final LocalImageBuilder service = LocalImageBuilder.create();

    private ImageBuilderClientBuilder builder() {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(1)));
    }

    @ParameterizedTest
    @EnumSource
    void an_image_is_built_from_end_to_end_in_every_version(ImageBuilderServiceVersion version) {
        ImageBuilderClient client = flavour.of(builder().serviceVersion(version));

        ImageTemplateResource created =
                client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
        List<RunOutput> outputs =
                client.listRunOutputs("images", "web-01").stream().toList();
        client.beginDelete("images", "web-01").getFinalResult();

        assertThat(created.template().distribute()).hasSize(2);
        assertThat(outcome.isSucceeded()).isTrue();
        assertThat(outcome.outputs())
                .isEqualTo(outputs)
                .extracting(RunOutput::name)
                .containsExactly("gallery", "managed");
        assertThat(client.beginDelete("images", "web-01").getFinalResult().name())
                .contains("web-01");
        assertThatThrownBy(() -> client.get("images", "web-01"))
                .isInstanceOf(ImageBuilderException.class)
                .hasMessageContaining("ResourceNotFound")
                .hasMessageContaining("HTTP 404");
        service.close();
    }

    @Test
    void a_build_reports_what_it_is_doing_in_its_order() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        List<String> seen = new ArrayList<>();
        Duration elapsed = Duration.ZERO;

        for (PollResponse<BuildProgress> poll = build.poll(); !poll.getStatus().isComplete(); poll = build.poll()) {
            String doing = poll.getValue().subState().map(RunSubState::toString).orElse("-");
            if (seen.isEmpty() || !seen.get(seen.size() - 1).equals(doing)) {
                seen.add(doing);
            }
            assertThat(poll.getValue().elapsed()).isGreaterThanOrEqualTo(elapsed);
            elapsed = poll.getValue().elapsed();
        }

        assertThat(seen).containsSubsequence("Building", "Customizing", "Distributing");
        assertThat(elapsed).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(40));
    }

    @Test
    void a_build_that_runs_out_of_quota_while_distributing_says_so() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        service.nextRun(Scenario.failsWhile(RunSubState.DISTRIBUTING)
                .after(Duration.ofMinutes(41))
                .withMessage("QuotaExceeded"));

        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();

        assertThat(outcome.summary()).isEqualTo("Failed while distributing, after 41 minutes: QuotaExceeded");
        assertThat(outcome.outputs()).isEmpty();
    }

    @Test
    void a_canceled_build_ends_canceled() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        build.poll();

        build.cancelOperation();
        BuildOutcome outcome = build.getFinalResult();

        assertThat(outcome.state()).isEqualTo(RunState.CANCELED);
        assertThat(outcome.message()).contains("The build was canceled");
        assertThat(build.poll().getStatus()).isEqualTo(LongRunningOperationStatus.USER_CANCELLED);
    }

    @Test
    void a_template_is_not_created_twice() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();

        assertThatThrownBy(() -> client.beginCreate("images", "web-01", Samples.template()))
                .hasMessageStartingWith(
                        "Could not create image template 'web-01' in resource group 'images': Conflict, ")
                .hasMessageContaining("Delete 'web-01' first, or create the new template under another name.");
    }

    @Test
    void a_template_that_is_being_built_is_not_deleted() {
        ImageBuilderClient client = flavour.of(builder());
        client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        client.beginRun("images", "web-01");

        assertThatThrownBy(() -> client.beginDelete("images", "web-01"))
                .hasMessageContaining("OperationNotAllowed")
                .hasMessageContaining("Wait until the present build ends, or cancel it.");
    }

    @Test
    void a_flat_error_of_the_oldest_version_is_shown_like_others() {
        ImageBuilderClient client = flavour.of(
                builder().serviceVersion(ImageBuilderServiceVersion.V2020_02_14).checkRules(false));
        ImageTemplate anonymous =
                Samples.template().toBuilder().identity(Optional.empty()).build();

        assertThatThrownBy(() -> client.beginCreate("images", "web-01", anonymous))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("ValidationFailed"))
                .hasMessageContaining("Missing field 'identity'");
    }

    @Test
    void a_wait_that_ends_early_neither_polls_nor_stops_the_build() {
        ImageBuilderClient client =
                builder().pollOptions(PollOptions.every(Duration.ofHours(1))).buildClient();
        ImageBuilderClient impatient = flavour.of(builder());
        impatient.beginCreate("images", "web-01", Samples.template()).getFinalResult();
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("images", "web-01");
        int asked = service.requests().size();

        PollResponse<BuildProgress> last = build.waitUntil(Duration.ofMillis(1), LongRunningOperationStatus.FAILED);

        assertThat(last.getStatus()).isEqualTo(LongRunningOperationStatus.IN_PROGRESS);
        assertThatThrownBy(() -> build.getFinalResult(Duration.ofMillis(1)))
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("It goes on at the service");
        assertThat(service.requests()).hasSize(asked);
    }
}
