package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import io.github.aib4j.testing.junit.LocalImageBuilderExtension;
import io.github.aib4j.testing.junit.LocalImageBuilderTest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The extension as users write it: each class in here is a test class of a user, which JUnit runs. */
class LocalImageBuilderExtensionTest {
    private static final ImageTemplate TEMPLATE = ImageTemplate.builder()
            .location("westeurope")
            .identity(UserAssignedIdentityId.of(LocalImageBuilderExtension.SUBSCRIPTION, "images", "builder"))
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .addDistribute(Distributor.vhd("disk"))
            .build();

    @LocalImageBuilderTest
    static class Injected {
        @BeforeEach
        void create(ImageBuilderClient client) {
            client.beginCreate("images", "web-01", TEMPLATE).getFinalResult();
        }

        @Test
        void clients_of_both_kinds_and_the_clock_are_those_of_one_service(
                LocalImageBuilder service,
                SimulatedClock clock,
                ImageBuilderClient client,
                ImageBuilderAsyncClient async,
                GalleryClient galleries,
                GalleryAsyncClient asyncGalleries) {
            assertThat(service.clock()).isSameAs(clock);
            assertThat(client.exists("images", "web-01")).isTrue();
            assertThat(async.exists("images", "web-01").block()).isTrue();
            assertThat(galleries.listGalleries()).isEmpty();
            assertThat(asyncGalleries.listGalleries().collectList().block()).isEmpty();
        }

        @Test
        void each_test_has_a_service_of_its_own(ImageBuilderClient client) {
            assertThat(client.list()).hasSize(1);
            client.beginDelete("images", "web-01").getFinalResult();
        }

        @Test
        void a_setting_is_changed_by_the_builder(ImageBuilderClientBuilder builder) {
            ImageBuilderClient old = builder.serviceVersion(ImageBuilderServiceVersion.V2022_07_01)
                    .buildClient();

            assertThat(old.exists("images", "web-01")).isTrue();
        }

        @Test
        void deadlines_go_by_the_clock_of_the_service(LocalImageBuilder service, ImageBuilderClientBuilder builder) {
            ImageBuilderClient hurried = builder.pollOptions(PollOptions.every(Duration.ofMillis(1))
                            .withClock(service.clock()::now)
                            .withDeadline(Duration.ofMinutes(5)))
                    .buildClient();

            assertThatThrownBy(() -> hurried.beginRun("images", "web-01").getFinalResult())
                    .isInstanceOf(WaitExpiredException.class);
        }

        @Test
        void a_retry_costs_no_real_time(LocalImageBuilder service, ImageBuilderClient client) {
            service.inject(WireFault.unavailable().forNext(3));

            assertThat(client.exists("images", "web-01")).isTrue();
        }
    }

    @Test
    void parameters_are_injected_for_each_test() {
        run(Injected.class).assertStatistics(tests -> tests.succeeded(5).failed(0));
    }

    static class Registered {
        @RegisterExtension
        final LocalImageBuilderExtension azure = LocalImageBuilderExtension.of(
                () -> LocalImageBuilder.builder().resourceGroups("images").build());

        @Test
        void the_service_has_the_settings(ImageBuilderClient client) {
            assertThat(azure.client(ImageBuilderClient.class).exists("images", "web-01"))
                    .isFalse();
            assertThat(azure.service().exchanges())
                    .singleElement()
                    .asString()
                    .endsWith("/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01"
                            + " -> 404");
            assertThat(client.exists("images", "web-01")).isFalse();
            assertThat(azure.service().requestCount()).isEqualTo(2);
        }
    }

    @Test
    void an_extension_can_be_registered_with_settings() {
        run(Registered.class).assertStatistics(tests -> tests.succeeded(1).failed(0));
    }

    @LocalImageBuilderTest
    static class Shared {
        @BeforeAll
        static void create(ImageBuilderClient client) {
            client.beginCreate("images", "web-01", TEMPLATE).getFinalResult();
        }

        @Test
        void the_first_sees_it(ImageBuilderClient client) {
            assertThat(client.exists("images", "web-01")).isTrue();
        }

        @Test
        void the_second_sees_it(ImageBuilderClient client) {
            assertThat(client.exists("images", "web-01")).isTrue();
        }
    }

    @Test
    void setup_before_all_tests_is_visible_to_all_tests() {
        run(Shared.class).assertStatistics(tests -> tests.succeeded(2).failed(0));
    }

    @LocalImageBuilderTest
    static class Failing {
        @Test
        void fails(LocalImageBuilder service, ImageBuilderClient client) {
            client.beginCreate("images", "web-01", TEMPLATE).getFinalResult();
            client.beginRun("images", "web-01").getFinalResult();
            service.nextRun(Scenario.timesOut());
            fail("no image tonight");
        }
    }

    @Test
    void a_failing_test_shows_the_state_of_the_service_and_the_requests() {
        Throwable failure = failure(run(Failing.class));

        StringWriter printed = new StringWriter();
        failure.printStackTrace(new PrintWriter(printed));
        assertThat(failure).hasMessage("no image tonight");
        assertThat(printed.toString())
                .contains("the local service has")
                .contains("web-01")
                .contains("waiting: ")
                .containsPattern("imageTemplates/web-01 -> 200 \\(\\d+ times\\)")
                .containsPattern(
                        "PUT /subscriptions/" + LocalImageBuilderExtension.SUBSCRIPTION
                                + "/resourceGroups/images/providers/Microsoft.VirtualMachineImages/imageTemplates/web-01 -> 201");
    }

    @LocalImageBuilderTest
    static class Forgetful {
        @Test
        void passes_without_a_build(LocalImageBuilder service) {
            service.nextRun(Scenario.timesOut());
        }
    }

    @Test
    void a_scenario_that_nothing_used_fails_its_test() {
        assertThat(failure(run(Forgetful.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("nothing used them");
    }

    @LocalImageBuilderTest
    static class Skipped {
        @Test
        void is_skipped(LocalImageBuilder service) {
            service.nextRun(Scenario.timesOut());
            assumeTrue(false, "not today");
        }
    }

    @Test
    void a_test_that_is_skipped_stays_skipped() {
        run(Skipped.class).assertStatistics(tests -> tests.aborted(1).failed(0));
    }

    private static Events run(Class<?> test) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(test))
                .execute()
                .testEvents();
    }

    private static Throwable failure(Events events) {
        List<Throwable> failures = events.failed().stream()
                .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                        .getThrowable()
                        .orElseThrow())
                .toList();
        assertThat(failures).hasSize(1);
        return failures.get(0);
    }
}
