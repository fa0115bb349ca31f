package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.PendingPlanStore;
import io.github.aib4j.client.desired.PlanRefusedException;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An applier dies with each of its requests; whoever applies the same desired template again finishes its work. */
class ApplierCrashTest {
    private static final ImageTemplate WEB = Samples.template();
    private static final ImageTemplate LONGER =
            WEB.toBuilder().buildTimeout(Duration.ofMinutes(90)).build();
    private static final ApplyOptions WAITING = ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT);

    private static LocalImageBuilder service() {
        return LocalImageBuilder.builder()
                .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(20)))
                .build();
    }

    private static ImageBuilderClient client(LocalImageBuilder service, HttpClient http) {
        return Transport.IN_MEMORY
                .to(service)
                .httpClient(http)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .buildClient();
    }

    private static void prepare(ImageBuilderClient client) {
        client.apply(client.plan("images", "web-01", WEB));
        client.beginCreateTrigger(
                        "images",
                        "web-01",
                        TriggerDefinition.builder()
                                .name("new-source")
                                .kind(TriggerKind.SOURCE_IMAGE)
                                .build())
                .getFinalResult();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_new_plan_and_the_store_finish_an_application_that_died_at_any_request(boolean isSent) {
        int died = 0;
        for (int last = 1; ; last++) {
            LocalImageBuilder service = service();
            ImageBuilderClient client = client(service, service.httpClient());
            prepare(client);
            MapStore store = new MapStore();
            TemplatePlan plan = client.plan("images", "web-01", LONGER);
            if (!dies(service, plan, last, isSent, WAITING.withStore(store))) {
                break;
            }
            died++;

            client.apply(client.plan("images", "web-01", LONGER), WAITING.withStore(store));

            assertFinished(service, client, last);
        }
        assertThat(died).as("requests of a replacement").isGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_same_plan_finishes_an_application_that_died_at_any_request(boolean isSent) {
        for (int last = 1; ; last++) {
            LocalImageBuilder service = service();
            ImageBuilderClient client = client(service, service.httpClient());
            prepare(client);
            TemplatePlan plan = client.plan("images", "web-01", LONGER);
            if (!dies(service, plan, last, isSent, WAITING)) {
                break;
            }

            client.apply(plan, WAITING);

            assertFinished(service, client, last);
        }
    }

    private static boolean dies(
            LocalImageBuilder service, TemplatePlan plan, int last, boolean isSent, ApplyOptions options) {
        HttpClient dying = new DyingHttpClient(service.httpClient(), last, isSent, request -> true);
        try {
            client(service, dying).apply(plan, options);
            return false;
        } catch (DyingHttpClient.Death e) {
            return true;
        }
    }

    private static void assertFinished(LocalImageBuilder service, ImageBuilderClient client, int last) {
        assertThat(client.plan("images", "web-01", LONGER).isSettled())
                .as("died with request " + last)
                .isTrue();
        assertThat(client.listTriggers("images", "web-01").stream().map(Trigger::name))
                .as("died with request " + last)
                .containsExactly("new-source");
        assertThat(client.get("images", "web-01").template().tags()).doesNotContainKey(PlanTags.TRIGGERS);
        assertThat(service.requests())
                .extracting(LocalRequest::method)
                .filteredOn("DELETE"::equals)
                .as("died with request " + last)
                .hasSizeLessThanOrEqualTo(1);
    }

    /** One of two appliers stops before each of its requests until the other is done. */
    @Test
    void of_two_appliers_at_once_both_end_with_the_desired_template() {
        for (int pause = 1; pause < 20; pause++) {
            LocalImageBuilder service = service();
            ImageBuilderClient other = client(service, service.httpClient());
            prepare(other);
            TemplatePlan plan = other.plan("images", "web-01", LONGER);
            int at = pause;
            CountedPause paused = new CountedPause(service.httpClient(), at, () -> other.apply(plan, WAITING));

            AppliedPlan applied = client(service, paused).apply(plan, WAITING);

            assertThat(applied.isDryRun()).isFalse();
            assertThat(other.plan("images", "web-01", LONGER).isSettled())
                    .as("paused before request " + at)
                    .isTrue();
            assertThat(other.listTriggers("images", "web-01").stream()).hasSize(1);
        }
    }

    @Test
    void two_threads_that_apply_at_once_end_with_the_desired_template() {
        for (int i = 0; i < 20; i++) {
            LocalImageBuilder service = service();
            ImageBuilderClient client = client(service, service.httpClient());
            prepare(client);
            TemplatePlan plan = client.plan("images", "web-01", LONGER);

            CompletableFuture<?> one = CompletableFuture.runAsync(() -> client.apply(plan, WAITING));
            CompletableFuture<?> other = CompletableFuture.runAsync(() -> client.apply(plan, WAITING));
            CompletableFuture.allOf(one, other).join();

            assertThat(client.plan("images", "web-01", LONGER).isSettled()).isTrue();
            assertThat(client.listTriggers("images", "web-01").stream()).hasSize(1);
        }
    }

    @Test
    void two_appliers_of_different_templates_do_not_silently_undo_each_other() {
        LocalImageBuilder service = service();
        ImageBuilderClient client = client(service, service.httpClient());
        prepare(client);
        TemplatePlan longer = client.plan("images", "web-01", LONGER);
        TemplatePlan moved = client.plan(
                "images", "web-01", WEB.toBuilder().location("northeurope").build());
        client.apply(moved, WAITING);

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> client.apply(longer, WAITING)))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("/location: 'northeurope' -> 'westeurope'");
    }

    private static final class MapStore implements PendingPlanStore {
        private final Map<ImageTemplateId, String> texts = new HashMap<>();

        @Override
        public void save(ImageTemplateId id, String text) {
            texts.put(id, text);
        }

        @Override
        public Optional<String> load(ImageTemplateId id) {
            return Optional.ofNullable(texts.get(id));
        }

        @Override
        public void remove(ImageTemplateId id) {
            texts.remove(id);
        }
    }
}
