package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelinePosition;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.policy.ExponentialBackoffOptions;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.update.TemplateUpdate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A deadline ends every wait: for pauses, retries, pages, and answers that do not come. */
@ParameterizedClass
@EnumSource(Flavour.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlineTest {
    private static final Duration LIMIT = Duration.ofMillis(700);

    /** Far less than every pause that the services of these tests ask for, and enough for a busy machine. */
    private static final Duration MOST = Duration.ofSeconds(20);

    private static final String BASE =
            "https://management.azure.com/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final String OPERATION = BASE
            + "/providers/Microsoft.VirtualMachineImages/locations/eastus/operations/6b70cff9?api-version=2025-10-01";

    private final HangingService service = new HangingService();
    private final Flavour flavour;
    private final ImageBuilderClient client;
    private final GalleryClient galleries;

    DeadlineTest(Flavour flavour) {
        this.flavour = flavour;
        PollOptions options =
                PollOptions.every(Duration.ofMillis(50)).withDetail(false).withDeadline(LIMIT);
        RetryOptions retries = new RetryOptions(new ExponentialBackoffOptions());
        this.client =
                flavour.of(TestClients.builder(service).retryOptions(retries).pollOptions(options));
        this.galleries =
                flavour.of(TestClients.galleries(service).retryOptions(retries).pollOptions(options));
    }

    private static ProbeReply throttled(int seconds) {
        return ProbeReply.of(429, "").with("Retry-After", Integer.toString(seconds));
    }

    private static ProbeReply begun() {
        return ProbeReply.of(202, "").with("Azure-AsyncOperation", OPERATION);
    }

    private static boolean isPoll(HttpRequest request) {
        return request.getUrl().getPath().contains("/operations/");
    }

    private static String template(String state) {
        return """
                {"location": "eastus", "name": "web-01", "id": "/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01",
                 "properties": {"source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "disk"}],
                  "lastRunStatus": {"startTime": "2026-11-21T08:00:00Z", "endTime": "2026-11-21T08:20:00Z", "runState": "%s", "message": ""}}}
                """.formatted(state);
    }

    private static WaitExpiredException assertExpires(ThrowingCallable wait) {
        long begun = System.nanoTime();
        Throwable thrown = catchThrowable(wait);
        assertThat(thrown).isInstanceOf(WaitExpiredException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MOST);
        WaitExpiredException expired = (WaitExpiredException) thrown;
        assertThat(expired.deadline()).isEqualTo(LIMIT);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        return expired;
    }

    @Test
    void a_build_that_is_throttled_for_an_hour_is_neither_waited_for_nor_begun_later() {
        service.script(request -> throttled(3600));

        WaitExpiredException expired = assertExpires(() -> client.beginRun("images", "web-01"));

        assertThat(expired.token().orElseThrow().templateId().name()).contains("web-01");
        assertThat(expired).hasMessageContaining("not begun");
        assertThat(service.count("POST", "/run")).isEqualTo(1);
    }

    @Test
    void a_build_whose_start_is_never_answered_is_state_unknown() {
        WaitExpiredException expired = assertExpires(() -> client.beginRun("images", "web-01"));

        assertThat(expired.token().orElseThrow().askedAt()).isPresent();
        assertThat(expired).hasMessageContaining("not known");
        assertThat(service.asked()).hasSize(1);
    }

    @Test
    void creation_deletion_and_change_are_not_sent_again_after_the_deadline() {
        service.script(request -> throttled(100));

        assertExpires(() -> client.beginCreate("images", "web-01", Samples.template()));
        assertExpires(() -> client.beginDelete("images", "web-01"));
        assertExpires(() -> client.submitAndRun("images", "web-01", Samples.template()));
        assertExpires(() -> galleries.beginDeleteGallery(GallerySamples.GOLDEN));
        assertExpires(() -> client.cancelAndWait("images", "web-01"));
        assertThat(service.asked()).hasSize(5);
    }

    @Test
    void each_operation_on_a_template_can_have_a_deadline_of_its_own() {
        ImageBuilderClient patient = flavour.of(TestClients.builder(service));
        PollOptions hurried = PollOptions.every(Duration.ofMillis(50)).withDeadline(LIMIT);
        TemplateUpdate update =
                TemplateUpdate.builder().tags(Map.of("team", "web")).build();

        assertExpires(() -> patient.beginCreate("images", "web-01", Samples.template(), hurried));
        assertExpires(() -> patient.beginUpdate("images", "web-01", update, hurried));
        assertExpires(() -> patient.beginDelete("images", "web-01", hurried));
    }

    @Test
    void calls_that_do_not_wait_have_the_deadline_too() {
        assertExpires(() -> client.get("images", "web-01"));
        assertExpires(() -> client.exists("images", "web-01"));
        assertExpires(() -> client.list().forEach(template -> {}));
        assertExpires(() -> galleries.getGallery(GallerySamples.GOLDEN));
        assertExpires(() -> galleries.ensureImageDefinition(GallerySamples.WEB, GallerySamples.definition("ubuntu")));
    }

    @Test
    void polls_that_are_refused_for_a_while_do_not_outlast_it() {
        service.script(request -> isPoll(request) ? ProbeReply.of(503, "").with("Retry-After", "100") : begun());

        WaitExpiredException expired =
                assertExpires(() -> client.beginRun("images", "web-01").getFinalResult());

        assertThat(expired.token().orElseThrow().operationId()).contains("6b70cff9");
        assertThat(expired).hasMessageContaining("last seen Running");
        assertThat(service.asked()).hasSize(2);
    }

    @Test
    void a_poll_that_is_never_answered_is_abandoned() {
        service.script(request -> isPoll(request) ? HangingService.never() : begun());

        assertThat(assertExpires(() -> client.beginRun("images", "web-01").getFinalResult())
                        .token())
                .isPresent();
        assertExpires(() -> client.beginDelete("images", "web-01").getFinalResult());
    }

    @Test
    void an_answer_whose_body_never_ends_is_abandoned() {
        service.script(request -> isPoll(request) ? HangingService.neverEnding(200) : begun());

        assertThat(assertExpires(() -> client.beginRun("images", "web-01").getFinalResult())
                        .token())
                .isPresent();
    }

    @Test
    void an_unreachable_service_ends_with_the_deadline_and_an_unknown_state() {
        service.script(request -> isPoll(request) ? ProbeReply.lost() : begun());

        assertThat(assertExpires(() -> client.beginRun("images", "web-01").getFinalResult())
                        .token())
                .isPresent();
    }

    @Test
    void outputs_whose_pages_never_end_are_not_read_for_ever() {
        AtomicInteger page = new AtomicInteger();
        service.script(request -> {
            if (isPoll(request)) {
                return ProbeReply.ok("{\"status\": \"Succeeded\"}");
            }
            if (request.getUrl().getPath().endsWith("/runOutputs")) {
                return ProbeReply.ok("{\"value\": [], \"nextLink\": \"" + BASE + "/resourceGroups/images/providers/"
                        + "Microsoft.VirtualMachineImages/imageTemplates/web-01/runOutputs?page="
                        + page.incrementAndGet() + "\"}");
            }
            return request.getHttpMethod() == HttpMethod.POST ? begun() : ProbeReply.ok(template("Succeeded"));
        });

        assertThat(assertExpires(() -> client.beginRun("images", "web-01").getFinalResult()))
                .hasMessageContaining("last seen Succeeded");
    }

    @Test
    void versions_whose_pages_never_end_are_not_read_for_ever() {
        AtomicInteger page = new AtomicInteger();
        service.script(request -> ProbeReply.ok(
                "{\"value\": [], \"nextLink\": \"" + BASE + "/versions?page=" + page.incrementAndGet() + "\"}"));

        assertExpires(() -> galleries.planRetention(GallerySamples.WEB, RetentionRule.keepingNewest(3)));
    }

    /** The deadline passes between the client's check and the last policy before the transport. */
    @Test
    void a_deadline_that_passes_within_the_pipeline_is_reported_as_such() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
        PollOptions options = PollOptions.every(Duration.ofMillis(50))
                .withDeadline(Duration.ofHours(1))
                .withClock(now::get);
        ImageBuilderClient late =
                flavour.of(TestClients.builder(service).pollOptions(options).addPolicy(new HttpPipelineSyncPolicy() {
                    @Override
                    protected void beforeSendingRequest(HttpPipelineCallContext call) {
                        now.set(Instant.parse("2026-11-21T09:00:01Z"));
                    }

                    @Override
                    public HttpPipelinePosition getPipelinePosition() {
                        return HttpPipelinePosition.PER_CALL;
                    }
                }));

        assertThat(catchThrowable(() -> late.get("images", "web-01"))).isInstanceOf(WaitExpiredException.class);
    }

    @Test
    void nothing_is_sent_once_it_is_over() throws InterruptedException {
        service.script(request -> isPoll(request) ? ProbeReply.ok("{\"status\": \"InProgress\"}") : begun());
        var poller = client.beginRun("images", "web-01");
        Thread.sleep(LIMIT.toMillis() + 300);
        int before = service.asked().size();

        assertThatThrownBy(poller::waitForCompletion).isInstanceOf(WaitExpiredException.class);

        assertThat(service.asked().subList(before, service.asked().size())).isEmpty();
    }

    @Test
    void the_deadline_follows_a_clock_that_a_test_moves() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
        ImageBuilderClient patient = flavour.of(TestClients.builder(service)
                .pollOptions(PollOptions.every(Duration.ofMillis(5))
                        .withDetail(false)
                        .withDeadline(Duration.ofHours(4))
                        .withClock(now::get)));
        service.script(request -> {
            now.updateAndGet(time -> time.plus(Duration.ofMinutes(30)));
            return isPoll(request) ? ProbeReply.ok("{\"status\": \"InProgress\"}") : begun();
        });

        assertThatThrownBy(() -> patient.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(WaitExpiredException.class)
                .hasMessageContaining("deadline of PT4H");
        assertThat(service.asked()).hasSize(8);
    }

    @Test
    void moving_the_clock_during_a_pause_or_a_request_ends_both() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T08:00:00Z"));
        ImageBuilderClient patient = flavour.of(TestClients.builder(service)
                .pollOptions(PollOptions.every(Duration.ofMillis(5))
                        .withDetail(false)
                        .withDeadline(Duration.ofHours(4))
                        .withClock(now::get)));
        service.script(request -> {
            if (isPoll(request)) {
                CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS)
                        .execute(() -> now.updateAndGet(time -> time.plus(Duration.ofHours(5))));
                return service.count("GET", "6b70cff9") == 1
                        ? ProbeReply.ok("{\"status\": \"InProgress\"}").with("Retry-After", "600")
                        : HangingService.never();
            }
            return begun();
        });

        assertThatThrownBy(() -> patient.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(WaitExpiredException.class);
        assertThatThrownBy(() -> patient.beginRun("images", "web-01").getFinalResult())
                .isInstanceOf(WaitExpiredException.class);
        assertThat(service.asked()).hasSize(4);
    }
}
