package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.run.RunSubState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Azure's command line works with the local service as with the real one. It has to be installed, so this runs only in
 * the profile {@code azure-cli}; tried with 2.45, which polls every 30 seconds of real time.
 */
@Tag("azure-cli")
class AzureCliTest {
    private static final String IDENTITY = "/subscriptions/" + Web.SUBSCRIPTION
            + "/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder";

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.realTime(600))
            .subscriptions(Web.SUBSCRIPTION)
            .build();
    private TokenServer tokens;
    private AzureCli az;

    @BeforeEach
    void login(@TempDir Path folder) throws Exception {
        tokens = new TokenServer();
        az = AzureCli.at(service.openHttps(0, TestCertificate.get()), tokens, folder);
    }

    @AfterEach
    void close() {
        service.close();
        tokens.close();
    }

    @Test
    void templates_are_created_run_cancelled_listed_and_deleted() throws Exception {
        assertThat(az.run("account", "show", "--query", "id", "-o", "tsv")).isEqualTo(Web.SUBSCRIPTION);
        assertThat(az.run("group", "create", "-n", "images", "-l", "westeurope", "--query", "location", "-o", "tsv"))
                .isEqualTo("westeurope");

        assertThat(builder(
                        "create",
                        "web",
                        "--image-source",
                        "Canonical:ubuntu-24_04-lts:server:latest",
                        "--identity",
                        IDENTITY,
                        "--managed-image-destinations",
                        "webimage=westeurope",
                        "--scripts",
                        "https://example.com/install.sh",
                        "--query",
                        "provisioningState",
                        "-o",
                        "tsv"))
                .isEqualTo("Succeeded");
        Path failing = az.file("failing.json", failingTemplate());
        assertThat(builder(
                        "create",
                        "failing",
                        "--image-template",
                        failing.toString(),
                        "--query",
                        "customize[0].inline[0]",
                        "-o",
                        "tsv"))
                .isEqualTo("exit 7");
        assertThat(az.run("image", "builder", "list", "-g", "images", "--query", "[].name", "-o", "tsv")
                        .lines())
                .containsExactlyInAnyOrder("web", "failing");

        builder("run", "web");
        assertThat(builder("show-runs", "web", "--query", "[].artifactId", "-o", "tsv"))
                .isEqualTo("/subscriptions/" + Web.SUBSCRIPTION
                        + "/resourceGroups/images/providers/Microsoft.Compute/images/webimage");

        AzureCli.Ended failed = az.tried("image", "builder", "run", "-g", "images", "-n", "failing");
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.errors()).contains("PackerBuildFailed");
        assertThat(builder("show", "failing", "--query", "lastRunStatus.runState", "-o", "tsv"))
                .isEqualTo("Failed");

        service.nextRun(Scenario.succeeds().withDuration(RunSubState.BUILDING, Duration.ofHours(3)));
        builder("run", "web", "--no-wait");
        builder("cancel", "web");
        assertThat(builder("show", "web", "--query", "lastRunStatus.runState", "-o", "tsv"))
                .isIn("Canceling", "Canceled");

        builder("delete", "failing");
        assertThat(az.run("image", "builder", "list", "-g", "images", "--query", "[].name", "-o", "tsv"))
                .isEqualTo("web");
    }

    @Test
    void a_template_that_azure_refuses_is_refused_with_its_words() throws Exception {
        Path file = az.file("wrong.json", failingTemplate().replace("'ManagedImage'", "'managedImage'"));

        AzureCli.Ended refused = az.tried(
                "image", "builder", "create", "-g", "images", "-n", "wrong", "--image-template", file.toString());

        assertThat(refused.exit()).isNotZero();
        assertThat(refused.errors()).contains("ValidationFailed");
    }

    @Test
    void a_gallery_is_made_filled_read_and_deleted() throws Exception {
        sig("create", "-r", "shared", "-l", "westeurope");
        sig(
                "image-definition",
                "create",
                "-r",
                "shared",
                "-i",
                "web",
                "--publisher",
                "p",
                "--offer",
                "o",
                "--sku",
                "s",
                "--os-type",
                "Linux",
                "--os-state",
                "Generalized");
        String image = "/subscriptions/" + Web.SUBSCRIPTION
                + "/resourceGroups/images/providers/Microsoft.Compute/images/webimage";
        sig(
                "image-version",
                "create",
                "-r",
                "shared",
                "-i",
                "web",
                "-e",
                "1.0.0",
                "--managed-image",
                image,
                "--target-regions",
                "westeurope");

        assertThat(sig("image-version", "list", "-r", "shared", "-i", "web", "--query", "[].name", "-o", "tsv"))
                .isEqualTo("1.0.0");
        assertThat(sig("list", "--query", "[].name", "-o", "tsv")).isEqualTo("shared");

        sig("image-version", "delete", "-r", "shared", "-i", "web", "-e", "1.0.0");
        sig("image-definition", "delete", "-r", "shared", "-i", "web");
        sig("delete", "-r", "shared");
        assertThat(sig("list", "--query", "[].name", "-o", "tsv")).isEmpty();
    }

    private String builder(String verb, String name, String... more) throws Exception {
        return az.run(words(new String[] {"image", "builder", verb, "-g", "images", "-n", name}, more));
    }

    private String sig(String... words) throws Exception {
        return az.run(words(words(new String[] {"sig"}, words), "-g", "images"));
    }

    private static String[] words(String[] first, String... more) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
    }

    private static String failingTemplate() {
        return "{'location': 'westeurope', 'identity': {'type': 'UserAssigned', 'userAssignedIdentities': {'" + IDENTITY
                + "': {}}}, 'properties': {'source': {'type': 'PlatformImage', 'publisher': 'Canonical',"
                + " 'offer': 'ubuntu-24_04-lts', 'sku': 'server', 'version': 'latest'}, 'customize': [{'type': 'Shell',"
                + " 'name': 'fails', 'inline': ['exit 7']}], 'distribute': [{'type': 'ManagedImage', 'imageId': '"
                + Web.MANAGED_IMAGE + "', 'location': 'westeurope', 'runOutputName': 'o'}]}}";
    }
}
