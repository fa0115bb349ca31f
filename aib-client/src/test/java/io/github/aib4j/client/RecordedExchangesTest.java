package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.util.polling.LongRunningOperationStatus;
import com.azure.core.util.polling.SyncPoller;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.recorded.ScriptedHttpClient;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.run.ProvisioningState;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.value.ContentUri;
import io.github.aib4j.model.value.Sha256Checksum;
import io.github.aib4j.testing.recorded.Recording.Exchange;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The client sends the requests of the recorded clients in their order, and understands the answers of the service: in
 * memory, and through sockets under the real name.
 */
@ParameterizedClass
@MethodSource("io.github.aib4j.client.Transport#withEachFlavour")
class RecordedExchangesTest {
    private final Flavour flavour;
    private final Transport transport;

    RecordedExchangesTest(Flavour flavour, Transport transport) {
        this.flavour = flavour;
        this.transport = transport;
    }

    private ImageBuilderClientBuilder builder(ScriptedHttpClient script) {
        return RecordedAzure.client(transport, script);
    }

    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";

    @Test
    void creating_a_template_sends_the_recorded_requests() {
        List<Exchange> recorded = RecordedAzure.exchanges("create-template");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));

        ImageTemplateResource created = client.beginCreate("azps-test-90ifun", "azps-tmp-g7m6kq", recordedTemplate())
                .getFinalResult();

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(created.provisioningState()).contains(ProvisioningState.SUCCEEDED);
        assertThat(created.exactSourceVersion()).contains("18.04.202306070");
    }

    private static ImageTemplate recordedTemplate() {
        return ImageTemplate.builder()
                .location("eastus")
                .identity(
                        UserAssignedIdentityId.parse(
                                "/subscriptions/" + SUBSCRIPTION
                                        + "/resourcegroups/azps-test-90ifun/providers/Microsoft.ManagedIdentity/userAssignedIdentities/azps-mi-x459im"))
                .source(ImageSource.platformImage("Canonical:UbuntuServer:18.04-LTS:latest"))
                .customize(ShellCustomizer.builder()
                        .name("CheckSumCompareShellScript")
                        .scriptUri(
                                ContentUri.of(
                                        "https://raw.githubusercontent.com/danielsollondon/azvmimagebuilder/master/quickquickstarts/customizeScript2.sh"))
                        .sha256Checksum(
                                Sha256Checksum.of("ade4c5214c3c675e92c66e2d067a870c5b81b9844b3de3cc72c49ff36425fc93"))
                        .build())
                .distribute(SharedImageDistributor.builder()
                        .runOutputName("runoutput-01")
                        .putArtifactTag("tag", "dis-share")
                        .galleryImageId(GalleryImageId.of(
                                SUBSCRIPTION, "azps-test-90ifun", "azpsgalleryf12pdv", "azpsvmimage1"))
                        .replicationRegions(List.of("eastus2"))
                        .excludeFromLatest(false)
                        .build())
                .build();
    }

    @Test
    void running_a_template_and_reading_its_outputs_sends_the_recorded_requests() {
        List<Exchange> recorded = Stream.of("run-template", "run-outputs")
                .flatMap(name -> RecordedAzure.exchanges(name).stream())
                .toList();
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http)
                .subscriptionId("0b1f6471-1bf0-4dda-aec3-cb9272f09590")
                .serviceVersion(ImageBuilderServiceVersion.V2022_02_14));

        BuildOutcome outcome =
                client.beginRun("bez-rg-w819xn", "bez-tmp-f8tgd3").getFinalResult();
        RunOutput output = client.getRunOutput("bez-rg-w819xn", "bez-tmp-f8tgd3", "runOutput1");

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(outcome.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(outcome.summary()).isEqualTo("Succeeded after 21 minutes");
        assertThat(outcome.exactSourceVersion()).contains("18.04.202208100");
        assertThat(outcome.outputs()).containsExactly(output);
        assertThat(output.artifactId().orElseThrow().text()).endsWith("/versions/0.25342.22189");
    }

    @Test
    void watching_a_managed_image_in_the_older_version_sends_the_recorded_requests() {
        List<Exchange> recorded = RecordedAzure.exchanges("run-managed-image");
        ScriptedHttpClient http = ScriptedHttpClient.replaying(recorded);
        ImageBuilderClient client = flavour.of(builder(http)
                .subscriptionId("00000000-0000-0000-0000-000000000000")
                .serviceVersion(ImageBuilderServiceVersion.V2020_02_14));

        client.get("img_tmpl_managed000001", "template01");
        SyncPoller<BuildProgress, BuildOutcome> build = client.beginRun("img_tmpl_managed000001", "template01");
        LongRunningOperationStatus end = build.waitForCompletion().getStatus();
        RunOutput output = client.getRunOutput("img_tmpl_managed000001", "template01", "img_1");

        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(recorded));
        assertThat(end).isEqualTo(LongRunningOperationStatus.SUCCESSFULLY_COMPLETED);
        assertThat(output.artifactId().orElseThrow().resourceType()).contains("Microsoft.Compute/images");
    }

    /**
     * The recorded client sent another request to the Location, which returns the operation again and is not necessary.
     */
    @Test
    void deleting_a_template_sends_the_recorded_requests_except_the_second_read() {
        List<Exchange> recorded = RecordedAzure.exchanges("delete-template");
        List<Exchange> needed = recorded.subList(0, recorded.size() - 1);
        ScriptedHttpClient http = ScriptedHttpClient.replaying(needed);
        ImageBuilderClient client = flavour.of(builder(http).serviceVersion(ImageBuilderServiceVersion.V2022_07_01));

        assertThat(client.beginDelete("azps-test-90ifun", "azps-tmp-g7m6kq")
                        .getFinalResult()
                        .name())
                .contains("azps-tmp-g7m6kq");
        assertThat(http.asked()).isEqualTo(ScriptedHttpClient.requests(needed));
    }

    /** The recorded client also read the failed template, although its operation has all information. */
    @Test
    void a_template_that_cannot_be_provisioned_throws_the_services_error() {
        List<Exchange> recorded = RecordedAzure.exchanges("create-template-failed");
        List<Exchange> needed = recorded.subList(0, recorded.size() - 1);
        ScriptedHttpClient http = ScriptedHttpClient.replaying(needed);
        ImageBuilderClient client = flavour.of(builder(http)
                .subscriptionId(RecordedAzure.NOBODY)
                .serviceVersion(ImageBuilderServiceVersion.V2023_07_01));

        assertThatThrownBy(
                        () -> client.beginCreate("img_tmpl_vmprofile000001", "ib_000005", RecordedAzure.sent(recorded))
                                .getFinalResult())
                .isInstanceOfSatisfying(
                        ImageBuilderException.class, e -> assertThat(e.code()).contains("Unauthorized"))
                .hasMessageStartingWith(
                        "Could not create image template 'ib_000005' in resource group 'img_tmpl_vmprofile000001': Unauthorized, Not authorized to access the resource:");
        RecordedAzure.assertAsked(http, needed);
    }
}
