package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.validate.Validator;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.LocalScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each line of a plan, and what a replacement restores. */
class PlanTextTest {
    private static final ImageTemplateId ID =
            ImageTemplateId.of("9e223dbe-3399-4e19-88eb-0975f02ac87f", "images", "web-01");
    private static final ImageTemplate WEB = ImageTemplate.builder()
            .location("westeurope")
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .distribute(Distributor.vhd("disk"))
            .build();

    private static ImageTemplate steps(String... names) {
        return WEB.toBuilder()
                .customize(Arrays.stream(names)
                        .map(name -> Customizer.shell(name, "true"))
                        .toArray(Customizer[]::new))
                .build();
    }

    private static ImageTemplateResource.Builder resource(ImageTemplate template) {
        return ImageTemplateResource.builder().id(ID).name("web-01").template(template);
    }

    private static TemplatePlan plan(ImageTemplate found, ImageTemplate desired) {
        return plan(resource(found).provisioningState(ProvisioningState.SUCCEEDED), desired);
    }

    private static TemplatePlan plan(ImageTemplateResource.Builder found, ImageTemplate desired) {
        return TemplatePlan.of(ID, desired, Optional.of(found.build()), ApiVersion.latest());
    }

    private static List<String> differences(ImageTemplate found, ImageTemplate desired) {
        return plan(found, desired).differences().stream()
                .map(difference -> difference.pointer() + " "
                        + difference.found().orElse("-") + " "
                        + difference.desired().orElse("-"))
                .toList();
    }

    @Test
    void common_items_at_the_beginning_and_the_end_are_omitted() {
        assertThat(differences(steps("a", "b", "c"), steps("a", "c")))
                .containsExactly("/properties/customize/1 Shell 'b' -");
        assertThat(differences(steps("a"), steps("a", "b", "c")))
                .containsExactly("/properties/customize/1 - Shell 'b'", "/properties/customize/2 - Shell 'c'");
        assertThat(differences(steps("a", "b"), steps("b"))).containsExactly("/properties/customize/0 Shell 'a' -");
        assertThat(differences(steps("a", "a"), steps("a"))).containsExactly("/properties/customize/1 Shell 'a' -");
        assertThat(differences(steps("a", "b", "c", "d"), steps("a", "x", "y", "d")))
                .containsExactly("/properties/customize/1/name 'b' 'x'", "/properties/customize/2/name 'c' 'y'");
    }

    @Test
    void a_text_of_200_characters_is_shown_and_a_longer_one_is_cut() {
        String whole = "t".repeat(200);

        assertThat(differences(WEB, WEB.toBuilder().putTag("a", whole).build()))
                .containsExactly("/tags/a - '" + whole + "'");
        assertThat(differences(WEB, WEB.toBuilder().putTag("a", whole + "t").build()))
                .noneMatch(line -> line.contains(whole + "t"));
    }

    @ParameterizedTest
    @CsvSource({
        "CREATING, its creation is under way",
        "UPDATING, another change is under way",
        "DELETING, it is being deleted",
    })
    void a_change_in_progress_blocks_any_plan(String state, String words) throws ReflectiveOperationException {
        ProvisioningState under =
                (ProvisioningState) ProvisioningState.class.getField(state).get(null);

        TemplatePlan plan = plan(resource(WEB).provisioningState(under), WEB);

        assertThat(plan).hasToString("web-01: blocked, " + words + "; then nothing to do");
        assertThat(plan.isBlocked()).isTrue();
        assertThat(plan.isSettled()).isFalse();
    }

    @Test
    void a_build_that_is_being_canceled_blocks_a_change() {
        ImageTemplateResource.Builder canceling = resource(WEB)
                .lastRunStatus(RunStatus.builder().runState(RunState.CANCELING).build());

        assertThat(plan(canceling, steps("a")).obstacle()).contains(PlanObstacle.BUILD);
    }

    @Test
    void a_creation_that_was_canceled_is_replaced() {
        TemplatePlan plan = plan(resource(WEB).provisioningState(ProvisioningState.CANCELED), WEB);

        assertThat(plan.toString())
                .startsWith("web-01: replace")
                .contains("/properties/provisioningState: 'Canceled' -> 'Succeeded'");
    }

    @Test
    void triggers_that_a_replacement_left_out_are_restored() {
        ImageTemplate unfinished =
                WEB.toBuilder().putTag(PlanTags.TRIGGERS, "nightly,weekly").build();

        TemplatePlan plan = plan(unfinished, WEB);

        assertThat(plan.action()).isEqualTo(PlanAction.PATCH);
        assertThat(plan.triggers()).extracting(TriggerDefinition::name).containsExactly("nightly", "weekly");
        assertThat(plan.toString())
                .contains("  /triggers/nightly: nothing -> 'SourceImage'")
                .contains("  restored: trigger 'nightly'" + System.lineSeparator() + "  restored: trigger 'weekly'");
        assertThat(plan.update(unfinished).tags()).contains(Map.of(PlanTags.HASH, plan.hash()));
    }

    @Test
    void a_replacement_keeps_the_triggers_and_names_them_in_a_tag() {
        Trigger nightly = Trigger.builder()
                .id(ResourceId.parse(ID.text() + "/triggers/nightly"))
                .name("nightly")
                .kind(TriggerKind.SOURCE_IMAGE)
                .putUnknownProperty("future", JsonNumber.of(1))
                .build();
        TemplatePlan plan = plan(WEB, steps("a"));

        TemplatePlan restoring = plan.withRestored(List.of(nightly));
        ImageTemplate sent = restoring.sent(Instant.parse("2026-11-29T06:00:00Z"));

        assertThat(restoring.triggers())
                .containsExactly(TriggerDefinition.builder()
                        .name("nightly")
                        .kind(TriggerKind.SOURCE_IMAGE)
                        .putUnknownProperty("future", JsonNumber.of(1))
                        .build());
        assertThat(sent.tags())
                .containsEntry(PlanTags.TRIGGERS, "nightly")
                .containsEntry(PlanTags.CREATED, "2026-11-29T06:00:00Z");
        assertThat(plan.sent(Instant.EPOCH).tags()).doesNotContainKey(PlanTags.TRIGGERS);
    }

    @Test
    void each_loss_has_a_line() {
        ImageTemplateResource.Builder built = resource(WEB)
                .lastRunStatus(RunStatus.builder().runState(RunState.SUCCEEDED).build());

        assertThat(plan(built, steps("a")).toString().lines())
                .contains(
                        "  lost: the log of the last build",
                        "  lost: the run outputs of the last build; the images themselves stay",
                        "  lost: the disk of target 'disk', which lies in the staging account; copy it first");
    }

    @Test
    void checks_need_files_of_this_machine_too(@TempDir Path folder) throws IOException {
        LocalScript script = LocalScript.of(Files.writeString(folder.resolve("check.sh"), "abc"));
        ContentUri address = script.in("https://contoso.blob.core.windows.net/scripts");
        ImageTemplate desired = WEB.toBuilder()
                .validate(Validator.shell("ready", "true"), Validator.file("check", address, "/tmp/check.sh"))
                .build();

        assertThat(ScriptUpload.of(desired))
                .containsExactly(new ScriptUpload("/properties/validate/inVMValidations/1", script, address));
        assertThat(ScriptUpload.of(desired.toBuilder()
                        .customize(Customizer.powerShellScript("early", address))
                        .build()))
                .extracting(ScriptUpload::pointer)
                .containsExactly("/properties/customize/0");
    }

    @Test
    void the_state_changes_with_a_build_and_not_with_its_end() {
        Instant start = Instant.parse("2026-11-29T06:00:00Z");
        RunStatus running =
                RunStatus.builder().runState(RunState.RUNNING).startTime(start).build();
        RunStatus ended = running.toBuilder().runState(RunState.SUCCEEDED).build();
        RunStatus later = ended.toBuilder().startTime(start.plusSeconds(1)).build();

        assertThat(state(running)).isEqualTo(state(ended)).isNotEqualTo(state(later));
        assertThat(plan(resource(WEB), WEB).state())
                .isNotEqualTo(plan(resource(steps("a")), WEB).state());
    }

    private static String state(RunStatus status) {
        return plan(resource(WEB).lastRunStatus(status), WEB).state();
    }

    @Test
    void the_short_hash_is_the_beginning_of_the_hash() {
        assertThat(TemplateHash.shortOf(WEB))
                .hasSize(12)
                .isEqualTo(TemplateHash.of(WEB).substring(0, 12));
    }
}
