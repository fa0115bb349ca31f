package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.IdentityType;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.TriggerKind;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.run.RunStatus;
import io.github.aib4j.model.run.Trigger;
import io.github.aib4j.model.update.TemplateUpdate;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded reads and changes of resources: in memory, and through sockets under the real name. */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class RecordedResourcesTest {
    private static final String GROUP = "azps-test-90ifun";

    private final Flavour flavour;
    private final Transport transport;

    RecordedResourcesTest(Flavour flavour, Transport transport) {
        this.flavour = flavour;
        this.transport = transport;
    }

    private ImageBuilderClientBuilder builder(ScriptedHttpClient script) {
        return RecordedAzure.client(transport, script);
    }

    @ParameterizedTest
    @CsvSource({
        "create-template-optimize, cli_test_image_builder_template_optimizer_000001, template",
        "create-template-versioning, img_tmpl_versioning_000001, template01"
    })
    void a_recorded_template_is_created_as_it_was(String recording, String group, String name) {
        List<Exchange> recorded = RecordedAzure.exchanges(recording);
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http)
                .subscriptionId(RecordedAzure.NOBODY)
                .serviceVersion(ImageBuilderServiceVersion.V2022_07_01));

        ImageTemplateResource created =
                client.beginCreate(group, name, RecordedAzure.sent(recorded)).getFinalResult();

        RecordedAzure.assertAsked(http, recorded);
        assertThat(created.name()).isEqualTo(name);
        assertThat(created.provisioningState()).contains(ProvisioningState.SUCCEEDED);
        assertThat(created.exactSourceVersion()).contains("18.04.201808140");
    }

    @Test
    void a_build_is_canceled_as_it_was() {
        List<Exchange> recorded = RecordedAzure.exchanges("cancel-run");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));

        RunStatus before = client.get(GROUP, "azps-tmp-emf39o").lastRunStatus().orElseThrow();
        client.cancel(GROUP, "azps-tmp-emf39o");
        RunStatus after = client.get(GROUP, "azps-tmp-emf39o").lastRunStatus().orElseThrow();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(before.runState()).contains(RunState.RUNNING);
        assertThat(after.runState()).contains(RunState.CANCELING);
        assertThat(after.endTime()).isEmpty();
        assertThat(after.startTime()).isEqualTo(before.startTime());
    }

    @Test
    void templates_are_listed_and_read_as_they_were() {
        List<Exchange> recorded = RecordedAzure.exchanges("get-and-list");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));

        List<ImageTemplateResource> group =
                client.listByResourceGroup(GROUP).stream().toList();
        ImageTemplateResource one = client.get(GROUP, "azps-tmp-qtfewu");
        List<ImageTemplateResource> all = client.list().stream().toList();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(group).extracting(ImageTemplateResource::name).containsExactly("azps-tmp-emf39o", "azps-tmp-qtfewu");
        assertThat(one.template().tags()).containsExactly(Map.entry("123", "abc"));
        assertThat(all)
                .extracting(template -> template.lastRunStatus().flatMap(RunStatus::runState))
                .containsExactly(Optional.of(RunState.RUNNING), Optional.of(RunState.CANCELED));
    }

    @Test
    void tags_change_at_once_as_they_did() {
        List<Exchange> recorded = RecordedAzure.exchanges("patch-tags");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));
        TemplateUpdate update = TemplateUpdate.builder().putTag("123", "abc").build();

        ImageTemplateResource tagged =
                client.beginUpdate(GROUP, "azps-tmp-qtfewu", update).getFinalResult();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(tagged.template().tags()).containsExactly(Map.entry("123", "abc"));
    }

    @Test
    void an_identity_is_removed_as_it_was() {
        List<Exchange> recorded = RecordedAzure.exchanges("patch-identity");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http)
                .subscriptionId(RecordedAzure.NOBODY)
                .serviceVersion(ImageBuilderServiceVersion.V2022_02_14));

        ImageTemplateResource before = client.get("img_tmpl_identity_000001", "template01");
        ImageTemplateResource after = client.beginUpdate(
                        "img_tmpl_identity_000001",
                        "template01",
                        TemplateUpdate.builder().noIdentity().build())
                .getFinalResult();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(before.template().identity().orElseThrow().userAssignedIdentities())
                .isNotEmpty();
        assertThat(after.template().identity().orElseThrow().type()).contains(IdentityType.NONE);
    }

    @Test
    void triggers_are_created_and_deleted_as_they_were() {
        List<Exchange> recorded = RecordedAzure.exchanges("triggers");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));
        TriggerDefinition definition = TriggerDefinition.builder()
                .name("azps-trigger-hmzoxq")
                .kind(TriggerKind.SOURCE_IMAGE)
                .build();

        Trigger created =
                client.beginCreateTrigger(GROUP, "azps-tmp-g7m6kq", definition).getFinalResult();
        List<Trigger> all =
                client.listTriggers(GROUP, "azps-tmp-emf39o").stream().toList();
        Trigger one = client.getTrigger(GROUP, "azps-tmp-emf39o", "azps-trigger-ib7m3o");
        String deleted = client.beginDeleteTrigger(GROUP, "azps-tmp-emf39o", "azps-trigger-hmzoxq")
                .getFinalResult();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(created.status().orElseThrow().message()).contains("Trigger is active");
        assertThat(all).containsExactly(one);
        assertThat(deleted).isEqualTo("azps-trigger-hmzoxq");
    }
}
