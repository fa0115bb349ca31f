package io.github.aib4j.examples.recipes;

import static io.github.aib4j.testing.junit.LocalImageBuilderExtension.SUBSCRIPTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.models.AzureCloud;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderAsyncClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.junit.LocalImageBuilderTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each recipe, run on the local service with the results that its page describes. */
@LocalImageBuilderTest
class RecipesTest {
    private static final PollOptions OFTEN = PollOptions.every(Duration.ofMillis(1));
    private static final GalleryId GALLERY = GalleryId.of(SUBSCRIPTION, "images", "golden");
    private static final GalleryImageId WEB = GALLERY.imageDefinition("web");
    private static final GalleryImageId PRODUCTION =
            GalleryId.of(SUBSCRIPTION, "images", "production").imageDefinition("web");

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void a_windows_image_reaches_three_regions_and_no_rule_finds_anything(
            ImageBuilderClient client, GalleryClient galleries) {
        ImageTemplate template = WindowsImage.template(SUBSCRIPTION);

        GalleryImageVersionId made = client.submitAndRun("images", "web", template)
                .orThrow()
                .galleryImageVersions()
                .get(0);

        assertThat(TemplateLinter.lint("web", template, ApiVersion.latest())).isEmpty();
        assertThat(galleries.watchReplication(made).getFinalResult().targetRegions())
                .extracting(region -> region.name())
                .containsExactly("West Europe", "North Europe", "East US");
    }

    @Test
    void a_deployment_template_gets_another_step_and_keeps_everything_else() throws Exception {
        String before = """
                {
                  "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
                  "contentVersion": "1.0.0.0",
                  "metadata": {"_generator": {"name": "bicep", "version": "0.30.23.60470"}},
                  "parameters": {"where": {"type": "string"}, "minutes": {"type": "int", "defaultValue": 60}},
                  "resources": [
                    {
                      "type": "Microsoft.ManagedIdentity/userAssignedIdentities", "apiVersion": "2023-01-31",
                      "name": "builder", "location": "[parameters('where')]"
                    },
                    {
                      "type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                      "name": "web", "location": "[parameters('where')]",
                      "identity": {"type": "UserAssigned", "userAssignedIdentities": {
                        "[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', 'builder')]": {}}},
                      "properties": {
                        "buildTimeoutInMinutes": "[parameters('minutes')]",
                        "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"},
                        "customize": [{"type": "Shell", "name": "nginx", "inline": ["sudo apt-get install -y nginx"]}],
                        "distribute": [{"type": "VHD", "runOutputName": "disk"}]
                      }
                    }
                  ],
                  "outputs": {"id": {"type": "string", "value": "[resourceId('Microsoft.VirtualMachineImages/imageTemplates', 'web')]"}}
                }
                """;
        Path deployment = Files.writeString(folder.resolve("web.json"), before);

        ChangeDeployment.installLightServer(deployment);

        assertThat(JsonText.parse(Files.readString(deployment), "after"))
                .isEqualTo(JsonText.parse(before.replace("install -y nginx", "install -y nginx-light"), "before"));
    }

    @Test
    void a_nightly_job_tells_success_failure_and_a_late_build_apart(
            LocalImageBuilder service, ImageBuilderClient client) {
        client.beginCreate("images", "web", template()).getFinalResult();
        PollOptions simulated = OFTEN.withClock(service.clock()::now);

        assertThat(NightlyJob.run(client, simulated)).isZero();
        service.nextRun(Scenario.failsAtCustomizer(0).withMessage(KnownFailure.PACKAGE_LISTS_CHANGED));
        assertThat(NightlyJob.run(client, simulated)).isEqualTo(1);
        service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofHours(3)));
        assertThat(NightlyJob.run(client, simulated)).isEqualTo(2);
    }

    @Test
    void a_build_is_watched_by_another_process(ImageBuilderClient client) throws Exception {
        client.beginCreate("images", "web", template()).getFinalResult();
        Path file = folder.resolve("token");

        WatchElsewhere.start(client, file);

        assertThat(WatchElsewhere.finish(client, file).isSucceeded()).isTrue();
    }

    @Test
    void several_templates_are_built_concurrently(ImageBuilderAsyncClient client) {
        Map<String, ImageTemplate> templates = Map.of("a", template(), "b", template(), "c", template());

        assertThat(ManyAtOnce.withReactor(client, templates).block()).hasSize(3).allMatch(one -> one.isSucceeded());
    }

    @Test
    void a_fleet_is_built(LocalImageBuilder service, ImageBuilderClient client) {
        Map<ImageTemplateId, ImageTemplate> templates = Map.of(
                ImageTemplateId.of(SUBSCRIPTION, "images", "a"), template(),
                ImageTemplateId.of(SUBSCRIPTION, "images", "b"), template());

        assertThat(ManyAtOnce.asFleet(
                                subscription -> client,
                                FleetClock.of(service.clock()::now, service.clock()::advance),
                                templates)
                        .isSucceeded())
                .isTrue();
    }

    @Test
    void versions_are_published_promoted_rolled_back_and_retired(ImageBuilderClient client, GalleryClient galleries) {
        galleries.beginCreateOrUpdateGallery(GALLERY, Gallery.in("westeurope")).getFinalResult();
        galleries
                .beginCreateOrUpdateGallery(PRODUCTION.gallery(), Gallery.in("westeurope"))
                .getFinalResult();
        galleries.ensureImageDefinition(
                WEB,
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu-24_04")));
        client.beginCreate("images", "web", published()).getFinalResult();
        PublishPromoteRetire recipe = new PublishPromoteRetire(client, galleries);

        GalleryImageVersionId first = recipe.publish();
        recipe.publish();
        recipe.publish();
        assertThat(recipe.addRegions(recipe.publish()).targetRegions())
                .extracting(region -> region.name())
                .containsExactly("West Europe", "North Europe", "East US", "Southeast Asia");
        GalleryImageVersionId promoted = recipe.promote(first, PRODUCTION).id().orElseThrow();
        assertThat(galleries.provenance(promoted).templateId()).isPresent();
        recipe.retire(WEB);
        assertThat(galleries.listImageVersions(WEB)).hasSize(3);
        GalleryImageVersionId oldest = galleries.listImageVersions(WEB).stream()
                .findFirst()
                .orElseThrow()
                .id()
                .orElseThrow();
        recipe.rollBack(oldest);
        assertThat(GalleryImageVersion.newest(galleries.listImageVersions(WEB).stream()
                                .filter(version -> !version.isExcludedFromLatest())
                                .toList())
                        .flatMap(GalleryImageVersion::id))
                .contains(oldest);
    }

    @Test
    void a_template_gets_another_source(ImageBuilderClient client) {
        client.beginCreate("images", "web", template()).getFinalResult();

        ChangeSource.buildOn(client, WEB.imageVersion("1.0.0"));

        assertThat(client.get("images", "web").template().source()).isInstanceOf(SharedImageVersionSource.class);
    }

    @Test
    void a_script_of_this_machine_is_uploaded_and_used(LocalImageBuilder service, ImageBuilderClient client)
            throws Exception {
        service.createBlobContainer("https://contoso.blob.core.windows.net/scripts");
        Path script = Files.writeString(folder.resolve("install.sh"), "sudo apt-get install -y nginx\n");

        UseScript.install(client, template(), script);

        assertThat(client.get("images", "web").template().customize())
                .last()
                .asString()
                .contains("https://contoso.blob.core.windows.net/scripts/", "/install.sh");
    }

    @Test
    void a_report_is_written_for_continuous_integration(LocalImageBuilder service, ImageBuilderClient client)
            throws Exception {
        client.submitAndRun("images", "a", template());
        service.nextRun(Scenario.failsAtCustomizer(0).withMessage(KnownFailure.PACKAGE_LISTS_CHANGED));
        client.submitAndRun("images", "b", template());

        CiReport.write(client, List.of("a", "b"), folder);

        assertThat(folder.resolve("TEST-images.xml"))
                .content()
                .contains("tests=\"2\"")
                .contains("failures=\"1\"");
        assertThat(folder.resolve("images.md")).content().contains("2 builds: 1 succeeded, 1 failed");
        assertThat(folder.resolve("images.html")).content().startsWith("<!DOCTYPE html>");
    }

    @Test
    void two_subscriptions_of_a_sovereign_cloud_are_reached() {
        try (LocalImageBuilder government = LocalImageBuilder.builder()
                .cloud(AzureCloud.AZURE_US_GOVERNMENT_CLOUD)
                .build()) {
            Connections connections = new Connections(government.credential(), government.httpClient());

            assertThat(connections.images(SUBSCRIPTION).list()).isEmpty();
            assertThat(connections
                            .galleries("22222222-2222-3333-4444-555555555555")
                            .listGalleries())
                    .isEmpty();
            assertThat(Connections.throughProxy()).isNotNull();
            assertThat(government.requests())
                    .extracting(request -> request.url())
                    .allMatch(url -> url.startsWith("https://management.usgovcloudapi.net/"));
        }
    }

    private static ImageTemplate template() {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(Distributor.vhd("disk"))
                .build();
    }

    private static ImageTemplate published() {
        return template().toBuilder()
                .distribute(Distributor.sharedImage("web", WEB, "westeurope", "northeurope"))
                .build();
    }
}
