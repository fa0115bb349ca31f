package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ImageTemplateJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateCheckTest {
    private static final String CLEAN = """
            {
              "apiVersion": "2022-07-01",
              "location": "westeurope",
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical"},
                "optimize": {"vmBoot": {"state": "Enabled"}},
                "distribute": [{"type": "VHD", "runOutputName": "disk"}]
              }
            }
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder = Path.of("set by JUnit");

    @Test
    void a_clean_file_is_told_in_one_line() throws Exception {
        assertThat(run(file("clean.json", CLEAN).toString())).isZero();

        assertThat(lines()).containsExactly("1 files, 1 image templates: 0 errors, 0 remarks");
    }

    @Test
    void remarks_name_file_line_and_column_and_do_not_fail() throws Exception {
        Path misspelt =
                file("misspelt.json", CLEAN.replace("\"runOutputName\"", "\"aritfactTags\": {}, \"runOutputName\""));

        assertThat(run(misspelt.toString())).isZero();

        assertThat(lines())
                .containsExactly(
                        misspelt
                                + ":7:52: remark: 'aritfactTags' is not known here; it is kept as it is; did you mean 'artifactTags'?"
                                + " (at /properties/distribute/0/aritfactTags)",
                        "1 files, 1 image templates: 0 errors, 1 remarks");
    }

    @Test
    void strictly_the_same_remarks_are_errors() throws Exception {
        Path misspelt =
                file("misspelt.json", CLEAN.replace("\"runOutputName\"", "\"aritfactTags\": {}, \"runOutputName\""));

        assertThat(run("--strict", misspelt.toString())).isEqualTo(1);

        assertThat(lines()).first().asString().contains(":7:52: error: 'aritfactTags' is not known");
        assertThat(lines()).last().isEqualTo("1 files, 1 image templates: 1 errors, 0 remarks");
    }

    @Test
    void the_value_of_a_secure_parameter_is_neither_printed_nor_written() throws Exception {
        file(
                "deploy.json",
                "{\"$schema\": \"x\", \"parameters\": {\"secret\": {\"type\": \"securestring\"}},"
                        + "\"variables\": {\"v\": \"[parameters('secret')]\"}, \"resources\": [{"
                        + "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"web\","
                        + CLEAN.substring(CLEAN.indexOf('{') + 1)
                                .replace("\"runOutputName\"", "\"colour\": \"[variables('v')]\", \"runOutputName\"")
                        + "]}");
        Path parameters = file("deploy.parameters", "{\"parameters\": {\"secret\": {\"value\": \"s3cr3t\"}}}");
        Path target = folder.resolve("again");

        assertThat(run(
                        "--parameters",
                        parameters.toString(),
                        "--write-as",
                        "2025-10-01",
                        target.toString(),
                        folder.resolve("deploy.json").toString()))
                .isEqualTo(1);

        assertThat(lines()).noneMatch(line -> line.contains("s3cr3t"));
        assertThat(lines()).anyMatch(line -> line.contains(": error: the values of secure parameters went into "));
        assertThat(target.resolve("deploy.json")).doesNotExist();
    }

    @Test
    void a_broken_file_is_an_error_and_a_missing_one_unreadable_and_the_others_are_still_checked() throws Exception {
        Path broken = file("broken.json", CLEAN.substring(0, 40));
        Path clean = file("clean.json", CLEAN);

        assertThat(run(broken.toString(), clean.toString())).isEqualTo(1);
        assertThat(run("nowhere.json", broken.toString(), clean.toString())).isEqualTo(2);

        assertThat(lines())
                .contains(
                        "nowhere.json: error: there is no file 'nowhere.json'",
                        "2 files, 1 image templates: 1 errors, 0 remarks, 1 could not be read");
        assertThat(lines())
                .anyMatch(
                        line -> line.startsWith(broken + ":3:") && line.contains(": error: the text breaks off here"));
    }

    @Test
    void templates_are_written_again_for_another_version() throws Exception {
        file("clean.json", CLEAN);
        Path target = folder.resolve("new/er");

        assertThat(run(
                        "--write-as",
                        "2025-10-01",
                        target.toString(),
                        folder.resolve("clean.json").toString()))
                .isZero();

        assertThat(ImageTemplateJson.read(target.resolve("clean.json")).apiVersion())
                .contains(ApiVersion.V2025_10_01);
        assertThat(ImageTemplateJson.read(target.resolve("clean.json")).template())
                .isEqualTo(ImageTemplateJson.read(folder.resolve("clean.json")).template());
    }

    @Test
    void what_another_version_cannot_say_is_an_error() throws Exception {
        Path clean = file("clean.json", CLEAN);

        assertThat(run("--write-as", "2020-02-14", folder.resolve("old").toString(), clean.toString()))
                .isEqualTo(1);

        assertThat(lines())
                .first()
                .asString()
                .startsWith(clean
                        + ":1:1: error: Api-version 2020-02-14 does not have /properties/optimize (since 2022-07-01)");
        assertThat(folder.resolve("old/clean.json")).doesNotExist();
    }

    @Test
    void nothing_is_written_outside_the_folder_or_over_another_file() throws Exception {
        String resource = "{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"../../%s\","
                + CLEAN.strip().substring(1);
        Path two = file(
                "two.json",
                "{\"$schema\": \"x\", \"resources\": [" + resource.formatted("a") + "," + resource.formatted("b")
                        + "]}");
        Path target = folder.resolve("in/here");

        assertThat(run("--write-as", "2022-07-01", target.toString(), two.toString()))
                .isZero();
        assertThat(run("--write-as", "2022-07-01", target.toString(), two.toString()))
                .isEqualTo(1);

        assertThat(target)
                .isDirectoryContaining("glob:**/______a-two.json")
                .isDirectoryContaining("glob:**/______b-two.json");
        assertThat(lines()).anyMatch(line -> line.contains("is there already; write into an empty folder"));
    }

    @Test
    void an_unknown_version_is_one_line() throws Exception {
        assertThat(run(
                        "--write-as",
                        "2020-02-30",
                        folder.toString(),
                        file("a.json", CLEAN).toString()))
                .isEqualTo(2);

        assertThat(lines())
                .singleElement()
                .asString()
                .contains("'2020-02-30' is not an api-version of image templates");
    }

    @Test
    void a_deployment_template_is_evaluated_with_a_parameter_file() throws Exception {
        Path deployment = file(
                "deploy.json",
                "{\"$schema\": \"x\", \"parameters\": {\"where\": {\"type\": \"string\"}}, \"resources\": [{"
                        + "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"web\","
                        + CLEAN.strip().substring(1).replace("\"westeurope\"", "\"[parameters('where')]\"") + "]}");
        Path parameters = file("deploy.parameters", "{\"parameters\": {\"where\": {\"value\": \"northeurope\"}}}");
        Path target = folder.resolve("out");

        assertThat(run(
                        "--parameters",
                        parameters.toString(),
                        "--write-as",
                        "2022-07-01",
                        target.toString(),
                        deployment.toString()))
                .isZero();

        assertThat(ImageTemplateJson.read(target.resolve("deploy.json"))
                        .template()
                        .location())
                .isEqualTo("northeurope");
    }

    @Test
    void the_published_templates_hold_no_errors() {
        Path published =
                Path.of(System.getProperty("aib.shared", "../../shared")).resolve("reference/templates");
        assumeTrue(Files.isDirectory(published), () -> "skipped: no published templates at " + published);

        assertThat(run(published.toString())).isZero();

        assertThat(lines()).last().asString().startsWith("23 files, 23 image templates: 0 errors, ");
    }

    private int run(String... args) {
        return TemplateCheck.run(args, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }

    private List<String> lines() {
        return out.toString().lines().toList();
    }
}
