package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.policy.HttpPipelineSyncPolicy;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.client.poll.WaitExpiredException;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The application of a plan, whatever has happened since it was made. */
@ParameterizedClass
@EnumSource(Flavour.class)
class RetentionTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final RetentionRule RULE =
            RetentionRule.builder().keepNewest(1).addKeepTagged("keep").build();

    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).pageSize(2).build();
    private final Flavour flavour;
    private final GalleryClient client;
    private final GalleryClient elsewhere;

    RetentionTest(Flavour flavour) {
        this.flavour = flavour;
        this.client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
        this.elsewhere = Transport.IN_MEMORY.toGalleriesOf(service).buildClient();
        GallerySamples.define(elsewhere, "1.0.0", "1.0.1", "1.0.2", "1.0.10");
    }

    @AfterEach
    void everythingWasUsed() {
        service.close();
    }

    private static GalleryImageVersionId id(String version) {
        return WEB.imageVersion(version);
    }

    private List<String> left() {
        return elsewhere.listImageVersions(WEB).stream()
                .flatMap(version -> version.name().stream())
                .sorted()
                .toList();
    }

    private Stream<LocalRequest> deletions() {
        return service.requests().stream().filter(request -> request.method().equals("DELETE"));
    }

    private static List<GalleryImageVersionId> all(RetentionOutcome outcome) {
        List<GalleryImageVersionId> all = new ArrayList<>(outcome.deleted());
        outcome.spared()
                .forEach(decision -> all.add(id(decision.version().name().orElseThrow())));
        all.addAll(outcome.failed().keySet());
        return all;
    }

    @Test
    void a_plan_alone_deletes_nothing() {
        RetentionPlan plan = client.planRetention(WEB, RULE);

        assertThat(plan.toDelete())
                .extracting(version -> version.name().orElseThrow())
                .containsExactly("1.0.2", "1.0.1", "1.0.0");
        assertThat(deletions()).isEmpty();
        assertThat(left()).hasSize(4);
    }

    @Test
    void ages_are_computed_with_the_services_clock() {
        clock.advance(Duration.ofDays(40));
        elsewhere
                .beginCreateOrUpdateImageVersion(id("1.1.0"), GallerySamples.version("westeurope"))
                .getFinalResult();
        RetentionRule month = RetentionRule.builder()
                .keepNewest(0)
                .olderThan(Duration.ofDays(30))
                .build();

        RetentionPlan plan = client.planRetention(WEB, month);

        assertThat(plan.toKeep())
                .extracting(version -> version.name().orElseThrow())
                .containsExactly("1.1.0");
        assertThat(Duration.between(plan.now(), clock.now())).isLessThan(Duration.ofMinutes(5));
        assertThat(plan.toString()).contains("delete 1.0.0: it was published on 2025-06-02T");
    }

    @Test
    void a_version_tagged_since_the_plan_is_spared() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        elsewhere
                .beginUpdateImageVersion(
                        id("1.0.1"),
                        version -> version.toBuilder().putTag("Keep", "").build())
                .getFinalResult();

        RetentionOutcome outcome = client.applyRetention(plan);

        assertThat(outcome.deleted()).containsExactly(id("1.0.2"), id("1.0.0"));
        assertThat(outcome.spared())
                .extracting(RetentionPlan.Decision::toString)
                .containsExactly("keep 1.0.1: it has the tag 'Keep'");
        assertThat(outcome.orThrow()).isSameAs(outcome);
        assertThat(left()).containsExactly("1.0.1", "1.0.10");
    }

    @Test
    void new_versions_and_those_that_the_plan_kept_stay() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        elsewhere
                .beginCreateOrUpdateImageVersion(id("2.0.0"), GallerySamples.version("westeurope"))
                .getFinalResult();

        client.applyRetention(plan);

        assertThat(left())
                .as("1.0.10 is no longer the newest, but the plan said it stays")
                .containsExactly("1.0.10", "2.0.0");
    }

    @Test
    void a_version_that_is_already_gone_counts_as_deleted() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        elsewhere.beginDeleteImageVersion(id("1.0.1")).getFinalResult();
        long before = deletions().count();

        RetentionOutcome outcome = client.applyRetention(plan);

        assertThat(outcome.deleted()).containsExactlyInAnyOrder(id("1.0.2"), id("1.0.1"), id("1.0.0"));
        assertThat(deletions().count() - before).isEqualTo(2);
    }

    @Test
    void a_version_that_cannot_be_deleted_does_not_stop_the_others() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        service.inject(
                WireFault.answers(409, "ScopeLocked", "The scope is locked.").on("DELETE", "/1.0.1"));

        RetentionOutcome outcome = client.applyRetention(plan);

        assertThat(outcome.deleted()).containsExactly(id("1.0.2"), id("1.0.0"));
        assertThat(outcome.failed()).containsOnlyKeys(id("1.0.1"));
        assertThat(all(outcome)).containsExactlyInAnyOrder(id("1.0.0"), id("1.0.1"), id("1.0.2"));
        assertThatThrownBy(outcome::orThrow)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("1 of 3 versions could not be deleted: ")
                .hasMessageContaining("/versions/1.0.1")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .isInstanceOfSatisfying(
                                ImageBuilderException.class,
                                cause -> assertThat(cause.code()).contains("ScopeLocked")));
    }

    @Test
    void a_plan_without_deletions_is_applied_at_once() {
        RetentionPlan plan = client.planRetention(WEB, RetentionRule.keepingNewest(9));
        int before = service.requests().size();

        RetentionOutcome outcome = client.applyRetention(plan);

        assertThat(all(outcome)).isEmpty();
        assertThat(service.requests()).hasSize(before);
    }

    @Test
    void an_image_definition_without_versions_has_an_empty_plan() {
        GalleryImageId empty = GallerySamples.GOLDEN.imageDefinition("empty");
        elsewhere.ensureImageDefinition(empty, GallerySamples.definition("empty"));

        assertThat(client.planRetention(empty, RULE).decisions()).isEmpty();
    }

    @Test
    void the_deadline_is_that_of_all_deletions_together() {
        RetentionPlan plan = client.planRetention(WEB, RULE);
        GalleryClient bounded = flavour.of(Transport.IN_MEMORY
                .toGalleriesOf(service)
                .pollOptions(PollOptions.every(Duration.ofSeconds(2)).withDeadline(Duration.ofSeconds(1))));

        RetentionOutcome outcome = bounded.applyRetention(plan);

        assertThat(deletions()).as("the others were not begun").hasSize(1);
        assertThat(outcome.deleted()).isEmpty();
        assertThat(outcome.failed().values())
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(WaitExpiredException.class));
        assertThat(outcome.failed().get(id("1.0.2")))
                .hasMessageContaining("was ended by its deadline of PT1S; it was last seen InProgress");
        assertThat(outcome.failed().get(id("1.0.0")))
                .hasMessage(
                        "The wait to delete version '1.0.0' of image definition 'web' in gallery 'golden' in resource"
                                + " group 'images' was ended by its deadline of PT1S; it was not begun. Give a longer deadline,"
                                + " or try again later.");
    }

    @Test
    void an_interrupted_thread_deletes_no_more() {
        assumeTrue(flavour == Flavour.SYNC, "skipped: the other client keeps no thread that could be interrupted");
        RetentionPlan plan = client.planRetention(WEB, RULE);
        GalleryClient interrupted = Transport.IN_MEMORY
                .toGalleriesOf(service)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .addPolicy(new HttpPipelineSyncPolicy() {
                    @Override
                    protected void beforeSendingRequest(HttpPipelineCallContext context) {
                        if (context.getHttpRequest().getHttpMethod() == HttpMethod.DELETE) {
                            Thread.currentThread().interrupt();
                        }
                    }
                })
                .buildClient();

        try {
            assertThatThrownBy(() -> interrupted.applyRetention(plan))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nterrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(deletions()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void a_list_of_another_definition_is_not_used() {
        String other = """
                {"value": [{"name": "1.0.0", "id": "%s", "properties": {"provisioningState": "Succeeded"}}]}""".formatted(GallerySamples.GOLDEN.imageDefinition("db").imageVersion("1.0.0"));
        GalleryClient misled = flavour.of(TestClients.galleries(new ScriptedHttpClient().answer(200, Map.of(), other)));

        assertThatThrownBy(() -> misled.planRetention(WEB, RetentionRule.keepingNewest(0)))
                .isInstanceOf(StateUnknownException.class)
                .hasMessageContaining("/images/db/versions/1.0.0");
    }

    @Test
    void a_list_of_very_many_pages_is_read_to_its_end() {
        int pages = 5_000;
        GalleryClient patient = flavour.of(TestClients.galleries(new ProbedService()
                .script((i, request) -> ProbeReply.ok("{\"value\": [{\"name\": \"1.0." + i + "\", \"properties\": {}}]"
                        + (i < pages - 1 ? ", \"nextLink\": \"" + next(i + 1) + "\"" : "") + "}"))));

        assertThat(patient.planRetention(WEB, RetentionRule.keepingNewest(1)).toDelete())
                .hasSize(pages - 1);
    }

    private static String next(int page) {
        return "https://management.azure.com/subscriptions/x/versions?api-version=2025-12-03&page=" + page;
    }

    @Test
    void versions_are_told_apart_by_their_numbers() {
        List<GalleryImageVersion> kept = client.planRetention(WEB, RULE).toKeep();

        assertThat(kept).extracting(version -> version.name().orElseThrow()).containsExactly("1.0.10");
    }

    @Test
    void an_old_client_lists_with_an_api_version_that_has_blocked_deletions() {
        GalleryClient old = flavour.of(
                Transport.IN_MEMORY.toGalleriesOf(service).serviceVersion(GalleryServiceVersion.V2019_12_01));
        int before = service.requests().size();

        old.planRetention(WEB, RULE);

        assertThat(service.requests().stream()
                        .skip(before)
                        .filter(request -> request.path().endsWith("/versions")))
                .hasSize(2) // pages
                .allMatch(request -> request.url().contains("api-version=2024-03-03"));
    }

    @Test
    void an_old_client_plans_where_the_service_has_no_newer_api_version() {
        GalleryClient old = flavour.of(
                Transport.IN_MEMORY.toGalleriesOf(service).serviceVersion(GalleryServiceVersion.V2019_12_01));
        service.inject(WireFault.answers(400, "NoRegisteredProviderFound", "No such api-version.")
                .on("GET", "/images/web/versions"));

        assertThat(old.planRetention(WEB, RULE).toDelete()).hasSize(3);
        assertThat(service.requests())
                .last()
                .satisfies(request -> assertThat(request.path()).endsWith("/galleries/golden"));
        assertThat(service.requests().stream()
                        .filter(request -> request.path().endsWith("/versions"))
                        .reduce((first, second) -> second)
                        .orElseThrow()
                        .url())
                .contains("api-version=2019-12-01");
    }

    @Test
    void an_old_client_does_not_plan_without_the_blocks_if_the_list_cannot_be_read() {
        GalleryClient old = flavour.of(
                Transport.IN_MEMORY.toGalleriesOf(service).serviceVersion(GalleryServiceVersion.V2019_12_01));
        service.inject(WireFault.answers(403, "AuthorizationFailed", "Not you.").on("GET", "/images/web/versions"));

        assertThatThrownBy(() -> old.planRetention(WEB, RULE))
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("AuthorizationFailed"));
    }
}
