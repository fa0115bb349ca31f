package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Azure's command line deploys templates to the local service. It has to be installed, so this runs only in the profile
 * {@code azure-cli}.
 */
@Tag("azure-cli")
class AzureCliDeploymentsTest {
    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.realTime(600))
            .subscriptions(Web.SUBSCRIPTION)
            .build();
    private TokenServer tokens;
    private AzureCli az;
    private Path folder;

    @BeforeEach
    void login(@TempDir Path temporary) throws Exception {
        folder = temporary;
        tokens = new TokenServer();
        az = AzureCli.at(service.openHttps(0, TestCertificate.get()), tokens, folder);
        az.run("group", "create", "-n", "images", "-l", "westeurope");
    }

    @AfterEach
    void close() {
        service.close();
        tokens.close();
    }

    @Test
    void a_template_is_validated_deployed_shown_listed_exported_and_deleted() throws Exception {
        String template = file("main.json", Deploying.ALL);

        assertThat(group("validate", "--template-file", template, "--query", "properties.provisioningState"))
                .isEqualTo("Succeeded");
        assertThat(group(
                        "create",
                        "--template-file",
                        template,
                        "--parameters",
                        "gallery=golden",
                        "--query",
                        "properties.outputs.state.value"))
                .isEqualTo("Succeeded");
        assertThat(group("show", "--query", "properties.parameters.gallery.value"))
                .isEqualTo("golden");
        assertThat(az.run("deployment", "group", "list", "-g", "images", "--query", "[].name", "-o", "tsv"))
                .isEqualTo("main");
        assertThat(az.run(
                        "deployment",
                        "operation",
                        "group",
                        "list",
                        "-g",
                        "images",
                        "-n",
                        "main",
                        "--query",
                        "[].properties.targetResource.resourceName",
                        "-o",
                        "tsv"))
                .contains("golden/web", "web/nightly");
        assertThat(group("export")).contains("\"contentVersion\": \"1.0.0.0\"");
        assertThat(az.run("image", "builder", "show", "-g", "images", "-n", "web", "--query", "name", "-o", "tsv"))
                .isEqualTo("web");

        group("delete");
        assertThat(az.run("deployment", "group", "list", "-g", "images", "-o", "tsv"))
                .isEmpty();
    }

    @Test
    void a_template_that_fails_or_is_invalid_fails_the_command_with_the_reason() throws Exception {
        service.nextCreate(CreateScenario.fails("Unauthorized", "the identity has no right"));

        AzureCli.Ended failed = tried("create", file("main.json", Deploying.ALL));
        assertThat(failed.exit()).isNotZero();
        assertThat(failed.errors()).contains("DeploymentFailed", "the identity has no right");

        String circle = "[" + Deploying.gallery("a", "b") + ", " + Deploying.gallery("b", "a") + "]";
        AzureCli.Ended refused = tried("validate", file("circle.json", Deploying.of(circle)));
        assertThat(refused.exit()).isNotZero();
        assertThat(refused.errors()).contains("InvalidTemplate", "Circular dependency detected");
    }

    private String file(String name, String json) throws Exception {
        return Files.writeString(folder.resolve(name), json).toString();
    }

    private String group(String verb, String... more) throws Exception {
        String[] words = {"deployment", "group", verb, "-g", "images", "-n", "main", "-o", "tsv"};
        return az.run(Stream.concat(Arrays.stream(words), Arrays.stream(more)).toArray(String[]::new));
    }

    private AzureCli.Ended tried(String verb, String template) throws Exception {
        return az.tried("deployment", "group", verb, "-g", "images", "-n", "main", "--template-file", template);
    }
}
