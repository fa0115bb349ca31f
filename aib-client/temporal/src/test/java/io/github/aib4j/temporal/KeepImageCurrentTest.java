package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.testing.SimulatedClock;
import io.temporal.client.WorkflowStub;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeepImageCurrentTest {
    private static final String SUBSCRIPTION = SampleBuilds.subscription(1);
    private static final String SOURCE = "Canonical:ubuntu-24_04-lts:server:";

    private final TemporalBench bench =
            new TemporalBench(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), SUBSCRIPTION);
    private final ImageBuilderClient client = bench.clientBuilder(SUBSCRIPTION).buildClient();
    private final ImageToBuild image = bench.image(1, "web");

    @BeforeEach
    void prepare() {
        bench.service.newSourceVersion(SOURCE + "24.04.202611010");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private KeepImageCurrent workflow() {
        return bench.environment.getWorkflowClient().newWorkflowStub(KeepImageCurrent.class, "keep");
    }

    private WorkflowStub start(KeepImageCurrentRequest request) {
        return bench.start(
                bench.stub(KeepImageCurrent.class, "keep"),
                request.withSettings(TemporalBench.settings().withWatchEvery(Duration.ofSeconds(30))));
    }

    private KeepImageCurrentProgress after(int checks) {
        TemporalBench.until(() -> workflow().progress().checks() >= checks);
        return workflow().progress();
    }

    private void nextDay() {
        bench.environment.sleep(Duration.ofDays(1).plusMinutes(1));
    }

    @Test
    void an_image_is_built_when_its_source_changes_and_not_before() {
        start(KeepImageCurrentRequest.of(image));

        KeepImageCurrentProgress first = after(1);
        nextDay();
        KeepImageCurrentProgress second = after(2);
        bench.service.newSourceVersion(SOURCE + "24.04.202611150");
        nextDay();
        KeepImageCurrentProgress third = after(3);

        assertThat(first.lastReason()).contains("it was never built");
        assertThat(first.lastBuild().orElseThrow()).startsWith("Succeeded after");
        assertThat(second.lastReason()).contains("nothing changed since its last build, and what it made exists");
        assertThat(second.builds()).isEqualTo(1);
        assertThat(third.lastReason()).contains("the source moved from '24.04.202611010' to '24.04.202611150'");
        assertThat(third.builds()).isEqualTo(2);
        assertThat(bench.begun(image)).isEqualTo(2);
    }

    @Test
    void a_signal_causes_a_check_at_once_and_a_changed_template_is_applied_and_built() {
        start(KeepImageCurrentRequest.of(image));
        after(1);
        bench.image(1, "web", "true");

        workflow().checkNow();

        assertThat(after(2).builds()).isEqualTo(2);
        assertThat(client.get("images", "web").template().customize().toString())
                .doesNotContain("echo");
    }

    @Test
    void a_build_of_somebody_else_is_joined() {
        client.apply(client.plan("images", "web", SampleBuilds.template(1, "web", "true")));
        client.beginRun("images", "web");

        start(KeepImageCurrentRequest.of(ImageToBuild.of(SampleBuilds.id(1, "web"))));

        assertThat(after(1).lastReason()).contains("a build was running already");
        assertThat(after(1).problem()).isEmpty();
        assertThat(bench.begun(image)).isEqualTo(1);
    }

    @Test
    void a_failed_check_is_reported_and_does_not_end_the_workflow() {
        start(KeepImageCurrentRequest.of(ImageToBuild.of(SampleBuilds.id(1, "web"))));

        KeepImageCurrentProgress failed = after(1);
        client.apply(client.plan("images", "web", SampleBuilds.template(1, "web", "true")));
        workflow().checkNow();

        assertThat(failed.problem().orElseThrow()).startsWith("REFUSED: ").contains("web");
        assertThat(after(2).problem()).isEmpty();
        assertThat(after(2).builds()).isEqualTo(1);
    }

    @Test
    void it_continues_as_a_new_workflow_before_its_history_grows() {
        start(KeepImageCurrentRequest.of(image).withRounds(2));
        after(1);

        for (int day = 2; day <= 5; day++) {
            nextDay();
            after(day);
        }

        assertThat(bench.begun(image)).isEqualTo(1);
        assertThat(bench.history("keep")).contains("continuedExecutionRunId");
    }
}
