package io.github.aib4j.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.WireFault;
import io.temporal.client.WorkflowFailedException;
import io.temporal.client.WorkflowStub;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BuildImageTest {
    private final TemporalBench bench = new TemporalBench(SampleBuilds.subscription(1));

    @AfterEach
    void close() {
        bench.close();
    }

    private BuildImageResult build(ImageToBuild image) {
        return bench.buildImage("test").build(TemporalBench.request(image));
    }

    private ApplicationFailure problem(BuildImageRequest request) {
        try {
            throw new AssertionError(bench.buildImage("test").build(request).summary());
        } catch (WorkflowFailedException e) {
            return root(e);
        }
    }

    static ApplicationFailure root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(ApplicationFailure.class);
        return (ApplicationFailure) cause;
    }

    private ApplicationFailure problem(ImageToBuild image) {
        return problem(TemporalBench.request(image));
    }

    @Test
    void a_build_goes_from_the_name_of_its_template_to_its_outputs() {
        ImageToBuild image = bench.image(1, "web");
        BuildImageRequest request =
                BuildImageRequest.of(image, TemporalBench.settings().withSearchAttributes());

        BuildImageResult result = bench.buildImage("test").build(request);

        assertThat(result.isSucceeded()).isTrue();
        assertThat(result.outputs()).singleElement().satisfies(output -> {
            assertThat(output.name()).isEqualTo("managed");
            assertThat(output.artifactId()).isPresent();
        });
        assertThat(result.outcome().outputs().get(0).artifact()).isPresent();
        assertThat(bench.begun(image)).isEqualTo(1);
        BuildImageProgress progress = bench.progress("test");
        assertThat(progress.stage()).isEqualTo("ENDED");
        assertThat(BuildToken.parse(progress.token().orElseThrow()).templateId())
                .isEqualTo(SampleBuilds.id(1, "web"));
        assertThat(bench.history("test"))
                .contains("upsertWorkflowSearchAttributes")
                .contains("AibStage");
    }

    @Test
    void histories_hold_names_and_tokens_and_neither_scripts_nor_secrets() {
        ImageToBuild image = bench.image(1, "web");
        build(image);

        String payloads = bench.payloads("test");

        assertThat(payloads).contains("\"templateName\":\"web\"").contains("aib1:");
        assertThat(payloads).doesNotContain("c2VjcmV0LXNpZ25hdHVyZQ").doesNotContain("echo");
        assertThat(payloads.length()).isLessThan(10_000);
    }

    @Test
    void a_failed_build_is_a_result_with_the_services_message() {
        BuildImageResult result = build(bench.image(1, "db", "exit 3"));

        assertThat(result.state()).isEqualTo("Failed");
        assertThat(result.summary()).startsWith("Failed while customizing, after ");
        assertThat(result.attempts()).isEqualTo(1);
        assertThat(result.outcome().logLocation()).isPresent();
        assertThat(result.reported().result().isFailure()).isTrue();
    }

    @Test
    void a_build_with_a_transient_failure_is_run_again() {
        bench.service.nextRun(Scenario.failsWhile(RunSubState.BUILDING).withMessage(KnownFailure.CONTAINER_QUOTA));
        ImageToBuild image = bench.image(1, "web");

        BuildImageResult result = build(image);

        assertThat(result.isSucceeded()).isTrue();
        assertThat(result.attempts()).isEqualTo(2);
        assertThat(bench.begun(image)).isEqualTo(2);
    }

    @Test
    void it_is_begun_once_although_responses_are_lost_and_attempts_of_activities_fail() {
        bench.service.inject(
                WireFault.droppedResponse().atRate(0.1),
                WireFault.gatewayTimeout().atRate(0.1));
        Random deaths = new Random(42);
        bench.beforePause(() -> {
            synchronized (deaths) {
                if (deaths.nextDouble() < 0.2) {
                    throw new IllegalStateException("an attempt ends in the midst");
                }
            }
        });
        List<WorkflowStub> started = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ImageToBuild image = bench.image(1, "t" + i);
            started.add(bench.start(bench.buildImage("test-" + i), TemporalBench.request(image)));
        }

        List<BuildImageResult> results = started.stream()
                .map(workflow -> workflow.getResult(BuildImageResult.class))
                .toList();

        assertThat(results).allSatisfy(result -> {
            assertThat(result.isSucceeded()).isTrue();
            assertThat(bench.isBegunOnce(result)).isTrue();
        });
    }

    @Test
    void heartbeats_carry_the_token_while_an_activity_waits() {
        ImageToBuild image = bench.image(1, "web");
        bench.holdOnceBegun(List.of(image));
        WorkflowStub workflow = bench.start(bench.buildImage("test"), TemporalBench.request(image));
        bench.untilHeld(1);

        TemporalBench.until(() -> bench.heartbeat("test").startsWith("\"fleet1 RUNNING"));

        String token = bench.heartbeat("test").replaceAll(".* (aib1:[^\"]+)\"", "$1");
        assertThat(BuildToken.parse(token).templateId()).isEqualTo(SampleBuilds.id(1, "web"));
        bench.release();
        assertThat(workflow.getResult(BuildImageResult.class).isSucceeded()).isTrue();
    }

    @Test
    void a_cancel_reaches_the_service_and_the_workflow_ends_as_canceled() {
        ImageToBuild image = bench.image(1, "web");
        bench.holdOnceBegun(List.of(image));
        WorkflowStub workflow = bench.start(bench.buildImage("test"), TemporalBench.request(image));
        bench.untilHeld(1);

        workflow.cancel();
        bench.releaseOnceCanceled(1);

        assertThatThrownBy(() -> workflow.getResult(BuildImageResult.class))
                .isInstanceOf(WorkflowFailedException.class)
                .hasCauseInstanceOf(CanceledFailure.class);
        assertThat(bench.progress("test").summary().orElseThrow()).startsWith("Canceled");
        assertThat(bench.clientBuilder(SampleBuilds.subscription(1))
                        .buildClient()
                        .watch("images", "web")
                        .getFinalResult()
                        .isCanceled())
                .isTrue();
        assertThat(bench.begun(image)).isEqualTo(1);
    }

    @Test
    void a_build_that_has_begun_elsewhere_is_joined() {
        ImageToBuild image = bench.image(1, "web");
        BuildImageResult first = build(image);
        BuildToken token = BuildToken.builder()
                .templateId(SampleBuilds.id(1, "web"))
                .startTime(first.outcome().startTime())
                .build();

        BuildImageResult joined = bench.buildImage("second").build(TemporalBench.request(ImageToBuild.joining(token)));

        assertThat(joined.outcome().endTime()).isEqualTo(first.outcome().endTime());
        assertThat(bench.begun(image)).isEqualTo(1);
    }

    @Test
    void a_token_of_a_build_that_is_gone_is_a_problem_that_names_it() {
        ImageToBuild image = bench.image(1, "web");
        BuildOutcome first = build(image).outcome();
        bench.buildImage("second").build(TemporalBench.request(image));
        BuildToken late = BuildToken.builder()
                .templateId(first.templateId())
                .startTime(first.startTime())
                .build();

        ApplicationFailure superseded = problem(ImageToBuild.joining(late));
        ApplicationFailure missing = problem(ImageToBuild.joining(BuildToken.of(SampleBuilds.id(1, "other"))));

        assertThat(superseded.getType()).isEqualTo(ProblemType.SUPERSEDED.name());
        assertThat(superseded.getOriginalMessage()).containsIgnoringCase(image.templateId());
        assertThat(missing.getType()).isEqualTo(ProblemType.TEMPLATE_MISSING.name());
        assertThat(missing.getOriginalMessage()).contains("'" + SampleBuilds.id(1, "other") + "' does not exist");
    }

    @Test
    void a_template_that_breaks_rules_is_refused_before_anything_is_sent() {
        ImageToBuild image = bench.image(1, "web");
        ImageTemplate twice = SampleBuilds.template(1, "web", "true").toBuilder()
                .addDistribute(Distributor.vhd("managed"))
                .build();
        bench.templates.put("web", twice);

        ApplicationFailure failure = problem(image);

        assertThat(failure.getType()).isEqualTo(ProblemType.RULES_BROKEN.name());
        assertThat(failure.getOriginalMessage()).contains("web").contains("managed");
        assertThat(bench.service.requests())
                .noneMatch(request -> request.method().equals("PUT"));
    }

    @Test
    void unknown_subscriptions_and_templates_are_problems_with_a_type() {
        ImageToBuild unknownToService = bench.image(2, "web");
        ImageToBuild unknownToWorker =
                ImageToBuild.of(ImageTemplateId.of("00000000-2222-3333-4444-000000000001", "images", "web"));
        ImageToBuild unknownTemplate = ImageToBuild.of(SampleBuilds.id(1, "web"), "no-such-name");

        assertThat(problem(unknownToService).getType()).isEqualTo(ProblemType.REFUSED.name());
        assertThat(problem(unknownToService).getOriginalMessage())
                .contains("SubscriptionNotFound")
                .contains("web");
        assertThat(problem(unknownToWorker).getType()).isEqualTo(ProblemType.UNKNOWN_SUBSCRIPTION.name());
        assertThat(problem(unknownToWorker).getOriginalMessage())
                .contains("'00000000-2222-3333-4444-000000000001'")
                .contains("it is not ours");
        assertThat(problem(unknownTemplate).getType()).isEqualTo(ProblemType.UNKNOWN_TEMPLATE.name());
        assertThat(problem(unknownTemplate).getOriginalMessage()).contains("'no-such-name'");
    }

    @Test
    void invalid_requests_are_refused_before_anything_is_sent() {
        ImageToBuild web = bench.image(1, "web");
        BuildSettings never = TemporalBench.settings().withWatchEvery(Duration.ZERO);
        ImageToBuild crooked = new ImageToBuild("web", web.templateName(), web.token(), web.region());
        ImageToBuild torn =
                new ImageToBuild(web.templateId(), web.templateName(), Optional.of("aib1:xx"), web.region());

        assertThat(problem(crooked).getOriginalMessage()).contains("'web' is not the id of an image template");
        assertThat(problem(torn).getOriginalMessage()).contains("The token for '" + web.templateId());
        assertThat(problem(BuildImageRequest.of(web, never)).getOriginalMessage())
                .contains("watchEvery is PT0S");
        ApplicationFailure later = problem(new BuildImageRequest(7, web, TemporalBench.settings()));
        assertThat(later.getType()).isEqualTo(ProblemType.OTHER_RELEASE.name());
        assertThat(later.getOriginalMessage()).contains(web.templateId()).contains("form 7");
        assertThat(bench.service.requestCount()).isZero();
    }

    @Test
    void somebody_elses_build_is_not_taken_for_this_one() {
        ImageToBuild image = bench.image(1, "web");
        build(image);
        bench.clientBuilder(SampleBuilds.subscription(1)).buildClient().beginRun("images", "web");

        ApplicationFailure failure = problem(image);

        assertThat(failure.getType()).isEqualTo(ProblemType.BUSY.name());
        assertThat(bench.begun(image)).isEqualTo(2);
    }
}
