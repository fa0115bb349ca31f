package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a person runs it: what it prints and how it ends. */
class QuickstartTest {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final String TEMPLATE = """
            {
              "apiVersion": "2020-02-14",
              "location": "westeurope",
              "identity": {"type": "UserAssigned", "userAssignedIdentities": {
                "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder": {}
              }},
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"},
                "customize": [{"type": "Shell", "name": "setup", "inline": ["true"]}],
                "distribute": [{"type": "ManagedImage", "runOutputName": "web", "location": "westeurope",
                  "imageId": "/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/images/providers/Microsoft.Compute/images/web"}]
              }
            }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void the_built_in_template_ends_in_a_gallery_version_and_a_managed_image() {
        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("\"publisher\": \"Canonical\"")
                .containsPattern("  Customizing, minute \\d+\n")
                .containsPattern("Succeeded after \\d+ minutes\n")
                .containsPattern(
                        "Made web-gallery: /subscriptions/" + SUBSCRIPTION
                                + "/resourceGroups/images/providers/Microsoft.Compute/galleries/gallery/images/web/versions/\\d+\\.\\d+\\.\\d+\n")
                .contains("Made web-managed: /subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/images/providers/Microsoft.Compute/images/web-image\n")
                .contains("Deleted image template 'quickstart'; what it made stays\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_published_template_with_its_placeholders_filled_in_is_built() throws Exception {
        Path published = Path.of(System.getProperty("aib.shared", "../../shared"))
                .resolve("reference/templates/0-creating-a-custom-linux-managed-image-helloimagetemplatelinux.json");
        assumeTrue(Files.exists(published), () -> "skipped: no published template at " + published);
        String filled = Files.readString(published)
                .replace("<region>", "westus2")
                .replace("<subscriptionID>", SUBSCRIPTION)
                .replace("<rgName>", "images")
                .replace("<imageName>", "ubuntu-1804")
                .replace("<runOutputName>", "ubuntu-output")
                .replace(
                        "<imgBuilderId>",
                        "/subscriptions/" + SUBSCRIPTION
                                + "/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder");

        assertThat(run("--template", file(filled))).isZero();

        assertThat(out.toString())
                .contains("Made ubuntu-output: /subscriptions/" + SUBSCRIPTION
                        + "/resourceGroups/images/providers/Microsoft.Compute/images/ubuntu-1804\n");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_missing_file_is_explained_in_one_line() {
        assertThat(run("--template", "nowhere.json")).isEqualTo(2);

        assertOneLine("Quickstart: there is no file 'nowhere.json'; give the path of a template JSON file");
    }

    @Test
    void truncated_json_is_explained_in_one_line_with_its_place() throws Exception {
        String broken = file(TEMPLATE.substring(0, TEMPLATE.indexOf("\"publisher\"")));

        assertThat(run("--template", broken)).isEqualTo(2);

        assertOneLine("Quickstart: " + broken
                + ":8:41: the text breaks off here; the rest of the JSON is missing (at /properties/source/type)");
    }

    @Test
    void a_template_without_source_is_explained_in_one_line_with_its_place() throws Exception {
        String lacking = file(TEMPLATE.replaceFirst("\"source\": \\{.*},\n", ""));

        assertThat(run("--template", lacking)).isEqualTo(2);

        assertOneLine(
                "Quickstart: " + lacking + ":7:17: 'source' is missing; it has to be given here (at /properties)");
    }

    @Test
    void a_template_without_distribute_is_explained_in_one_line_with_its_place() throws Exception {
        String lacking = file(TEMPLATE.replace("\"distribute\"", "\"distributed\""));

        assertThat(run("--template", lacking)).isEqualTo(2);

        assertOneLine(
                "Quickstart: " + lacking + ":7:17: 'distribute' is missing; it has to be given here (at /properties)");
    }

    @Test
    void an_unknown_subscription_is_explained_in_one_line() {
        assertThat(run("--subscription", "99999999-2222-3333-4444-555555555555"))
                .isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("Quickstart: Could not create image template 'quickstart' in resource group 'images':"
                        + " SubscriptionNotFound, ")
                .contains("99999999-2222-3333-4444-555555555555")
                .contains("Check the subscription id, and that the credential may see it. (HTTP 404");
    }

    @Test
    void a_failed_build_is_explained_in_one_line_that_says_what_is_left() throws Exception {
        String failing = file(TEMPLATE.replace("[\"true\"]", "[\"exit 3\"]"));

        assertThat(run("--template", failing)).isEqualTo(1);

        assertThat(err.toString().lines().toList())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Quickstart: Failed while customizing, after ")
                                .contains("PackerBuildFailed")
                                .contains("customization.log"),
                        line -> assertThat(line)
                                .isEqualTo("Nothing is left behind: the local service ends with this program."));
        assertThat(out.toString()).doesNotContain("Made ");
    }

    @Test
    void missing_options_for_azure_are_explained_in_one_line() {
        assertThat(run("--azure", "--name", "web")).isEqualTo(2);

        assertOneLine("Quickstart: --azure needs --subscription, --resource-group and --name; see --help");
    }

    @Test
    void an_unknown_option_is_explained_in_one_line() {
        assertThat(run("--templat=x")).isEqualTo(2);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("Quickstart: there is no option '--templat=x'; did you mean '--template'? See --help");
    }

    private int run(String... args) {
        return Quickstart.run(args, Target.Pace.stepwise(), new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private String file(String text) throws Exception {
        return Files.writeString(folder.resolve("template.json"), text).toString();
    }

    private void assertOneLine(String line) {
        assertThat(err.toString().lines()).containsExactly(line);
    }
}
