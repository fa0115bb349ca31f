package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.LocalScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatePlanTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final ImageTemplateId ID = ImageTemplateId.of(SUBSCRIPTION, "images", "web-01");
    private static final ImageTemplate WEB = ImageTemplate.builder()
            .location("westeurope")
            .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"))
            .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
            .customize(
                    Customizer.shell("update", "sudo apt-get update"),
                    Customizer.shell("nginx", "sudo apt-get install -y nginx"))
            .distribute(Distributor.sharedImage(
                    "web", GalleryImageId.of(SUBSCRIPTION, "images", "gallery", "web"), "westeurope", "northeurope"))
            .build();

    private static TemplatePlan plan(ImageTemplate found, ImageTemplate desired) {
        return TemplatePlan.of(ID, desired, Optional.of(resource(found).build()), ApiVersion.latest());
    }

    private static ImageTemplateResource.Builder resource(ImageTemplate template) {
        return ImageTemplateResource.builder()
                .id(ID)
                .name("web-01")
                .template(template)
                .provisioningState(ProvisioningState.SUCCEEDED);
    }

    @Test
    void a_template_that_does_not_exist_is_created() {
        TemplatePlan plan = TemplatePlan.of(ID, WEB, Optional.empty(), ApiVersion.latest());

        assertThat(plan.action()).isEqualTo(PlanAction.CREATE);
        assertThat(plan).hasToString("web-01: create");
    }

    @Test
    void ids_and_regions_in_another_spelling_are_no_difference() {
        ImageTemplate found = WEB.toBuilder()
                .location("West Europe")
                .identity(UserAssignedIdentityId.parse("/subscriptions/" + SUBSCRIPTION
                        + "/resourcegroups/IMAGES/providers/microsoft.managedidentity/userassignedidentities/builder"))
                .distribute(Distributor.sharedImage(
                        "web",
                        GalleryImageId.of(SUBSCRIPTION, "IMAGES", "Gallery", "web"),
                        "North Europe",
                        "westeurope"))
                .build();

        assertThat(plan(found, WEB)).hasToString("web-01: nothing to do");
    }

    @Test
    void an_inserted_step_is_the_only_one_that_differs() {
        ImageTemplate desired = WEB.toBuilder()
                .customize(
                        WEB.customize().get(0),
                        Customizer.shell("proxy", "echo s3cret"),
                        WEB.customize().get(1))
                .build();

        TemplatePlan plan = plan(WEB, desired);

        assertThat(plan.action()).isEqualTo(PlanAction.REPLACE);
        assertThat(plan)
                .hasToString("web-01: replace" + System.lineSeparator()
                        + "  /properties/customize/1: nothing -> Shell 'proxy' (forces replacement)");
    }

    @Test
    void neither_script_bodies_nor_signatures_are_shown() {
        ImageTemplate found = WEB.toBuilder()
                .customize(
                        Customizer.shell("a", "echo s3cret"),
                        ShellCustomizer.builder()
                                .scriptUri(ContentUri.of("https://a.example/b?sig=s3cret"))
                                .build())
                .build();
        ImageTemplate desired = WEB.toBuilder()
                .customize(
                        Customizer.shell("a", "echo s3cret2"),
                        ShellCustomizer.builder()
                                .scriptUri(ContentUri.of("https://a.example/b?sig=s3cret3"))
                                .build())
                .build();

        assertThat(plan(found, desired).toString())
                .doesNotContain("s3cret")
                .contains("/properties/customize/0/inline/0: a text of 11 characters -> a text of 12 characters")
                .contains("/properties/customize/1/scriptUri: differs in what is not shown");
    }

    @Test
    void names_and_values_of_several_lines_make_no_lines_of_their_own() {
        ImageTemplate found =
                WEB.toBuilder().distribute(Distributor.vhd("disk\nrestored")).build();
        ImageTemplateResource built = resource(found)
                .lastRunStatus(RunStatus.builder().runState(RunState.SUCCEEDED).build())
                .build();
        ImageTemplate desired = WEB.toBuilder()
                .putTag("a\nweb-01: nothing to do", "b")
                .putTag("script", "#!/bin/sh\necho s3cret\n")
                .build();

        TemplatePlan plan = TemplatePlan.of(ID, desired, Optional.of(built), ApiVersion.latest());

        assertThat(plan.toString().lines())
                .hasSize(1 + plan.differences().size() + plan.losses().size())
                .noneMatch(line -> line.contains("s3cret"))
                .filteredOn(line -> line.startsWith("web-01:"))
                .containsExactly("web-01: replace");
    }

    @Test
    void tags_are_patched_in_every_api_version_and_the_hash_is_no_difference() {
        ImageTemplate found =
                WEB.toBuilder().putTag("Team", "a").putTag(PlanTags.HASH, "1").build();
        ImageTemplate desired = WEB.toBuilder().putTag("team", "b").build();

        TemplatePlan plan = plan(found, desired);
        TemplateUpdate update = plan.update(found);

        assertThat(plan.differences())
                .containsExactly(new TemplateDifference("/tags/team", Optional.of("'a'"), Optional.of("'b'"), true));
        assertThat(update.tags()).contains(Map.of("team", "b", PlanTags.HASH, plan.hash()));
        assertThat(update.distribute()).isEmpty();
        assertThat(update.identity()).isEmpty();
        assertThatThrownBy(() -> plan(WEB, WEB).update(WEB)).hasMessage("A plan to nothing to do has no update");
    }

    @Test
    void another_identity_replaces_the_present_one() {
        UserAssignedIdentityId other = UserAssignedIdentityId.of(SUBSCRIPTION, "images", "other");

        TemplatePlan plan = plan(WEB, WEB.toBuilder().identity(other).build());

        assertThat(plan.action()).isEqualTo(PlanAction.PATCH);
        assertThat(plan.update(WEB).identity().orElseThrow().assigned()).containsExactly(other);
        assertThat(plan.update(WEB).identity().orElseThrow().removed())
                .containsExactly(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"));
    }

    @Test
    void a_removed_target_forces_a_replacement_and_an_added_one_does_not() {
        ImageTemplate two = WEB.toBuilder()
                .distribute(WEB.distribute().get(0), Distributor.vhd("disk"))
                .build();

        TemplatePlan more = plan(WEB, two);

        assertThat(more.action()).isEqualTo(PlanAction.PATCH);
        assertThat(more.update(WEB).distribute())
                .extracting(Distributor::runOutputName)
                .containsExactly("web", "disk");
        assertThat(plan(two, WEB).action()).isEqualTo(PlanAction.REPLACE);
    }

    @Test
    void versioning_by_the_source_reads_back_as_none() {
        SharedImageDistributor target =
                (SharedImageDistributor) WEB.distribute().get(0);
        ImageTemplate bySource = WEB.toBuilder()
                .distribute(
                        target.toBuilder().versioning(ImageVersioning.source()).build())
                .build();
        ImageTemplate latest = WEB.toBuilder()
                .distribute(
                        target.toBuilder().versioning(ImageVersioning.latest()).build())
                .build();

        assertThat(plan(WEB, bySource).isSettled()).isTrue();
        assertThat(plan(WEB, latest).isSettled()).isFalse();
    }

    @Test
    void a_failed_template_is_replaced_even_without_differences() {
        ImageTemplateResource failed =
                resource(WEB).provisioningState(ProvisioningState.FAILED).build();

        TemplatePlan plan = TemplatePlan.of(ID, WEB, Optional.of(failed), ApiVersion.latest());

        assertThat(plan.action()).isEqualTo(PlanAction.REPLACE);
        assertThat(plan.toString()).contains("/properties/provisioningState: 'Failed' -> 'Succeeded'");
    }

    @Test
    void a_running_build_blocks_a_change_but_not_a_template_that_is_as_desired() {
        ImageTemplateResource building = resource(WEB)
                .lastRunStatus(RunStatus.builder()
                        .runState(RunState.RUNNING)
                        .startTime(Instant.parse("2026-11-29T06:00:00Z"))
                        .build())
                .build();
        ImageTemplate moved = WEB.toBuilder().location("northeurope").build();

        TemplatePlan plan = TemplatePlan.of(ID, moved, Optional.of(building), ApiVersion.latest());

        assertThat(plan.obstacle()).contains(PlanObstacle.BUILD);
        assertThat(plan.toString()).startsWith("web-01: blocked, a build runs; then replace");
        assertThat(TemplatePlan.of(ID, WEB, Optional.of(building), ApiVersion.latest())
                        .isSettled())
                .isTrue();
    }

    @Test
    void the_losses_of_a_replacement_are_listed() {
        ImageTemplate found = WEB.toBuilder()
                .distribute(WEB.distribute().get(0), Distributor.vhd("disk"))
                .build();
        ImageTemplateResource built = resource(found)
                .lastRunStatus(RunStatus.builder()
                        .runState(RunState.SUCCEEDED)
                        .startTime(Instant.parse("2026-11-29T06:00:00Z"))
                        .build())
                .build();

        TemplatePlan plan = TemplatePlan.of(ID, WEB, Optional.of(built), ApiVersion.latest());

        assertThat(plan.losses())
                .containsExactly(
                        "the log of the last build, which started at 2026-11-29T06:00:00Z",
                        "the run outputs of the last build, which started at 2026-11-29T06:00:00Z; the images themselves"
                                + " stay",
                        "the disk of target 'disk', which lies in the staging account; copy it first");
    }

    @Test
    void members_that_the_service_adds_are_no_difference_but_those_of_the_caller_are() {
        ImageTemplate more = ImageTemplateJson.read(ImageTemplateJson.write(WEB, ApiVersion.latest())
                        .replace("\"source\": {", "\"future\": {\"a\": 1}, \"source\": {\"novelty\": true, "))
                .template();

        assertThat(plan(more, WEB).isSettled()).isTrue();
        assertThat(plan(WEB, more).differences())
                .extracting(TemplateDifference::pointer)
                .containsExactlyInAnyOrder("/properties/future/a", "/properties/source/novelty");
    }

    @Test
    void a_plan_lists_each_upload_once(@TempDir Path folder) throws IOException {
        LocalScript script = LocalScript.of(Files.writeString(folder.resolve("install.sh"), "abc"));
        ContentUri address = script.in("https://contoso.blob.core.windows.net/scripts");
        ImageTemplate desired = WEB.toBuilder()
                .customize(
                        Customizer.shell("update", "sudo apt-get update"),
                        Customizer.shellScript("install", address),
                        Customizer.file("again", address, "/tmp/install.sh"))
                .build();

        TemplatePlan creation = TemplatePlan.of(ID, desired, Optional.empty(), ApiVersion.latest());

        assertThat(creation.uploads()).containsExactly(new ScriptUpload("/properties/customize/1", script, address));
        assertThat(creation)
                .hasToString("web-01: create" + System.lineSeparator() + "  upload: '" + script.path()
                        + "' (3 bytes) -> https://contoso.blob.core.windows.net/scripts/"
                        + "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad/install.sh");
        assertThat(plan(WEB, desired).uploads()).hasSize(1);
        assertThat(plan(desired, desired).uploads()).isEmpty();
        assertThat(ImageTemplateJson.write(desired, ApiVersion.latest())).doesNotContain(folder.toString());
    }

    @Test
    void the_hash_only_depends_on_what_is_built() {
        ImageTemplate spelled = WEB.toBuilder()
                .location("West Europe")
                .putTag("team", "platform")
                .buildTimeout(java.time.Duration.ZERO)
                .build();
        ImageTemplate reordered = WEB.toBuilder()
                .customize(WEB.customize().get(1), WEB.customize().get(0))
                .build();

        assertThat(TemplateHash.of(spelled)).isEqualTo(TemplateHash.of(WEB)).matches("[0-9a-f]{64}");
        assertThat(TemplateHash.of(reordered)).isNotEqualTo(TemplateHash.of(WEB));
    }

    @Test
    void the_hash_of_a_template_is_that_of_its_copy_in_every_api_version() {
        for (ApiVersion version : ApiVersion.values()) {
            if (version.isAtLeast(ApiVersion.V2020_02_14)) {
                ImageTemplate copy = ImageTemplateJson.read(ImageTemplateJson.write(WEB, version))
                        .template();
                assertThat(TemplateHash.of(copy)).as(version.toString()).isEqualTo(TemplateHash.of(WEB));
            }
        }
    }
}
