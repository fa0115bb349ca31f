package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.desired.AppliedPlan;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.PlanRefusedException;
import io.github.aib4j.client.desired.ReplacementArchive;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.error.BuildLogUnavailableException;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.VmProfile;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.plan.CleanupPlan;
import io.github.aib4j.model.plan.CleanupRule;
import io.github.aib4j.model.plan.PlanAction;
import io.github.aib4j.model.plan.PlanTags;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.testing.CreateScenario;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.LocalRequest;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Flavour.class)
class DesiredStateTest {
    private static final TriggerDefinition TRIGGER = TriggerDefinition.builder()
            .name("new-source")
            .kind(TriggerKind.SOURCE_IMAGE)
            .build();
    private static final ImageTemplate WEB = Samples.template();
    private static final ImageTemplate LONGER =
            WEB.toBuilder().buildTimeout(Duration.ofMinutes(90)).build();

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)))
            .build();
    private final ImageBuilderClient client;

    DesiredStateTest(Flavour flavour) {
        client = flavour.of(Transport.IN_MEMORY.to(service).pollOptions(PollOptions.every(Duration.ofMillis(1))));
    }

    private TemplatePlan plan(ImageTemplate desired) {
        return client.plan("images", "web-01", desired);
    }

    private long requestsOf(Runnable call) {
        long before = service.requestCount();
        call.run();
        return service.requestCount() - before;
    }

    @Test
    void a_plan_takes_one_request_and_two_if_triggers_are_to_be_restored() {
        assertThat(requestsOf(() -> plan(WEB))).as("nothing there").isOne();
        client.apply(plan(WEB));
        client.beginCreateTrigger("images", "web-01", TRIGGER).getFinalResult();

        assertThat(requestsOf(() -> plan(WEB))).as("nothing to do").isOne();
        assertThat(requestsOf(() -> plan(WEB.toBuilder().putTag("a", "b").build())))
                .as("patch")
                .isOne();
        assertThat(requestsOf(() -> plan(LONGER))).as("replace").isEqualTo(2);
    }

    @Test
    void a_template_is_created_patched_and_replaced_with_its_triggers() {
        assertThat(client.apply(plan(WEB)).steps()).containsExactly("created");
        client.beginCreateTrigger("images", "web-01", TRIGGER).getFinalResult();
        assertThat(plan(WEB).isSettled()).isTrue();

        ImageTemplate tagged = WEB.toBuilder().putTag("team", "platform").build();
        assertThat(client.apply(plan(tagged)).steps()).containsExactly("changed");
        assertThat(plan(tagged).isSettled()).isTrue();

        List<String> heard = new ArrayList<>();
        AppliedPlan replaced =
                client.apply(plan(LONGER), ApplyOptions.defaults().withListener(heard::add));

        assertThat(replaced.steps())
                .containsExactly("deleted", "created", "restored trigger 'new-source'")
                .isEqualTo(heard);
        assertThat(plan(LONGER).isSettled()).isTrue();
        assertThat(client.listTriggers("images", "web-01").stream().map(Trigger::name))
                .containsExactly("new-source");
        ImageTemplate there = client.get("images", "web-01").template();
        assertThat(there.tags())
                .containsEntry(PlanTags.HASH, TemplateHash.of(LONGER))
                .containsKey(PlanTags.CREATED)
                .doesNotContainKey(PlanTags.TRIGGERS);
        assertThat(there.distribute())
                .allMatch(target ->
                        TemplateHash.of(LONGER).equals(target.artifactTags().get(PlanTags.HASH)));
        assertThat(client.apply(plan(LONGER)).steps()).isEmpty();
    }

    @Test
    void a_dry_run_changes_nothing() {
        client.apply(plan(WEB));
        long before = changes();

        AppliedPlan shown = client.apply(plan(LONGER), ApplyOptions.defaults().asDryRun());

        assertThat(shown.steps()).containsExactly("replace");
        assertThat(changes()).isEqualTo(before);
    }

    private long changes() {
        return service.requests().stream()
                .map(LocalRequest::method)
                .filter(method -> !method.equals("GET"))
                .count();
    }

    @Test
    void a_plan_is_refused_if_the_template_has_changed_since() {
        client.apply(plan(WEB));
        TemplatePlan plan = plan(LONGER);
        client.apply(plan(WEB.toBuilder().location("northeurope").build()));
        long before = changes();

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOfSatisfying(
                        PlanRefusedException.class,
                        e -> assertThat(e.plan().orElseThrow().differences()).hasSize(2))
                .hasMessageContaining("was not applied, because the template has changed since it was made")
                .hasMessageContaining("/location: 'northeurope' -> 'westeurope'");
        assertThat(changes()).isEqualTo(before);
    }

    @Test
    void a_change_of_tags_since_the_plan_is_not_silently_undone() {
        client.apply(plan(WEB));
        TemplatePlan plan = plan(WEB.toBuilder().putTag("team", "web").build());
        client.apply(plan(WEB.toBuilder().putTag("team", "platform").build()));

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("/tags/team: 'platform' -> 'web'");
    }

    @Test
    void a_planned_patch_does_not_become_a_replacement_in_another_api_version() {
        client.apply(plan(WEB));
        ImageTemplate elsewhere = WEB.toBuilder()
                .vmProfile(VmProfile.builder().vmSize("Standard_D2s_v5").build())
                .build();
        TemplatePlan plan = plan(elsewhere);
        ImageBuilderClient older = Transport.IN_MEMORY
                .to(service)
                .serviceVersion(ImageBuilderServiceVersion.V2024_02_01)
                .buildClient();

        assertThat(plan.action()).isEqualTo(PlanAction.PATCH);
        assertThatThrownBy(() -> older.apply(plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("web-01: replace");
        assertThat(service.requests()).extracting(LocalRequest::method).doesNotContain("DELETE");
    }

    @Test
    void a_plan_is_refused_if_a_build_since_then_would_be_lost() {
        client.apply(plan(WEB));
        TemplatePlan plan = plan(LONGER);
        client.beginRun("images", "web-01").getFinalResult();

        assertThat(plan.losses()).isEmpty();
        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("lost: the log of the last build");
    }

    @Test
    void a_running_build_is_waited_for_or_canceled_only_if_that_is_allowed() {
        client.apply(plan(WEB));
        client.beginRun("images", "web-01");
        TemplatePlan plan = plan(LONGER);

        assertThatThrownBy(() -> client.apply(plan))
                .isInstanceOf(PlanRefusedException.class)
                .hasMessageContaining("because a build runs. Apply it later, or allow to wait");
        assertThat(client.apply(plan, ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT))
                        .steps())
                .containsExactly("deleted", "created");
        assertThat(cancels()).isZero();

        client.beginRun("images", "web-01");
        assertThat(client.apply(plan(WEB), ApplyOptions.defaults().withWhenBlocked(WhenBlocked.CANCEL))
                        .steps())
                .containsExactly("deleted", "created");
        assertThat(cancels()).isOne();
    }

    private long cancels() {
        return service.requests().stream()
                .filter(request ->
                        request.method().equals("POST") && request.toString().contains("/cancel"))
                .count();
    }

    @Test
    void a_failed_template_is_replaced() {
        service.nextCreate(CreateScenario.fails("Unauthorized", "no rights"));
        assertThatThrownBy(() -> client.apply(plan(WEB))).isInstanceOf(ImageBuilderException.class);

        TemplatePlan plan = plan(WEB);

        assertThat(plan.action()).isEqualTo(PlanAction.REPLACE);
        assertThat(client.apply(plan).steps()).containsExactly("deleted", "created");
    }

    @Test
    void ensure_creates_under_a_name_with_the_hash_or_finds_the_equal_template() {
        AppliedPlan first = client.ensure("images", "web", WEB);
        ImageTemplateResource made = first.template().orElseThrow();

        assertThat(made.name()).isEqualTo("web-" + TemplateHash.shortOf(WEB));
        assertThat(client.ensure("images", "web", WEB).steps()).isEmpty();
        assertThat(client.ensure("images", "web", LONGER)
                        .template()
                        .orElseThrow()
                        .name())
                .isNotEqualTo(made.name());
        assertThat(client.listByResourceGroup("images").stream()).hasSize(2);
        assertThatThrownBy(() -> client.ensure("images", "w".repeat(52), WEB))
                .hasMessageContaining("give 1 to 51 characters");
    }

    @Test
    void templates_that_newer_ones_have_replaced_are_shown_and_deleted() {
        ImageTemplate disk = WEB.toBuilder().distribute(Distributor.vhd("disk")).build();
        String first =
                client.ensure("images", "web", WEB).template().orElseThrow().name();
        String second =
                client.ensure("images", "web", disk).template().orElseThrow().name();
        client.beginRun("images", second).getFinalResult();
        String third =
                client.ensure("images", "web", LONGER).template().orElseThrow().name();
        client.beginCreate("images", "web-000000000000", WEB).getFinalResult();

        CleanupPlan plan = client.planCleanup("images", "web", CleanupRule.keepingNewest(1));

        assertThat(plan.toString().lines())
                .containsExactly(
                        "keep " + third + ": it is one of the newest 1",
                        "keep " + second + ": a disk that it made lies in its staging account",
                        "delete " + first + ": it is not one of the newest 1");
        assertThat(client.planCleanup(
                                "images", "web", CleanupRule.keepingNewest(1).withOlderThan(Duration.ofDays(1)))
                        .toDelete())
                .isEmpty();
        assertThat(client.applyCleanup(plan, ApplyOptions.defaults().asDryRun()).deleted())
                .hasSize(1);
        client.beginRun("images", first);
        assertThat(client.applyCleanup(plan).spared())
                .extracting(CleanupPlan.Decision::reason)
                .containsExactly("a build runs");
        client.watch("images", first).getFinalResult();
        assertThat(client.applyCleanup(plan).deleted()).hasSize(1);
        assertThat(client.exists("images", first)).isFalse();
        assertThat(client.exists("images", "web-000000000000")).isTrue();
    }

    @Test
    void a_disk_in_the_staging_account_is_named_before_it_is_lost() {
        ImageTemplate disk = WEB.toBuilder().distribute(Distributor.vhd("disk")).build();
        client.apply(plan(disk));
        assertThat(client.beginRun("images", "web-01").getFinalResult().state()).isEqualTo(RunState.SUCCEEDED);

        assertThat(plan(WEB).toString()).contains("lost: the disk of target 'disk', which lies in the staging account");
    }

    @Test
    void what_a_replacement_destroys_is_saved_first_if_there_is_an_archive() {
        ImageTemplate disk = WEB.toBuilder()
                .distribute(Distributor.vhd("disk"))
                .validate(Validator.shell("nginx answers", "curl -fsS http://localhost/"))
                .build();
        client.apply(plan(disk));
        client.beginRun("images", "web-01").getFinalResult();
        KeptArchive archive = new KeptArchive();
        ApplyOptions options = ApplyOptions.defaults().withArchive(archive);
        TemplatePlan plan = plan(WEB);

        assertThat(client.apply(plan, options.asDryRun()).steps())
                .containsExactly("save the run outputs and logs of the last build", "replace");
        assertThat(archive.outputs).isEmpty();
        assertThat(client.apply(plan, options).steps())
                .containsExactly("saved the run outputs and logs of the last build", "deleted", "created");

        assertThat(archive.outputs)
                .singleElement()
                .satisfies(output -> assertThat(output.artifactUri()).isPresent());
        assertThat(archive.logs).containsOnlyKeys("customization.log", "validation.log");
        assertThat(archive.logs.get("customization.log")).hasSizeGreaterThan(10);
    }

    @Test
    void nothing_is_deleted_if_the_archive_or_the_log_fails() {
        client.apply(plan(WEB));
        client.beginRun("images", "web-01").getFinalResult();
        TemplatePlan plan = plan(LONGER);
        KeptArchive full = new KeptArchive();
        full.isFull = true;

        assertThatThrownBy(() -> client.apply(plan, ApplyOptions.defaults().withArchive(full)))
                .hasMessage("the archive is full");
        service.inject(WireFault.answers(403, "AuthorizationPermissionMismatch", "no")
                .on("GET", "/packerlogs")
                .atRate(1));
        assertThatThrownBy(() -> client.apply(plan, ApplyOptions.defaults().withArchive(new KeptArchive())))
                .isInstanceOf(BuildLogUnavailableException.class);
        assertThat(service.requests()).extracting(LocalRequest::method).doesNotContain("DELETE");
    }

    @Test
    void a_template_that_was_never_built_has_nothing_to_save() {
        client.apply(plan(WEB));
        KeptArchive archive = new KeptArchive();

        assertThat(client.apply(plan(LONGER), ApplyOptions.defaults().withArchive(archive))
                        .steps())
                .containsExactly("deleted", "created");
        assertThat(archive.logs).isEmpty();
    }

    private static final class KeptArchive implements ReplacementArchive {
        private final List<RunOutput> outputs = new ArrayList<>();
        private final Map<String, List<String>> logs = new HashMap<>();
        private boolean isFull;

        @Override
        public void saveTemplate(ImageTemplateResource template, List<RunOutput> found) {
            if (isFull) {
                throw new IllegalStateException("the archive is full");
            }
            outputs.addAll(found);
        }

        @Override
        public void saveLog(ImageTemplateId id, String file, List<String> lines) {
            logs.computeIfAbsent(file, name -> new ArrayList<>()).addAll(lines);
        }
    }
}
