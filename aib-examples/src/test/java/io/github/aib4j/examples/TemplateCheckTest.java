package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ImageTemplateJson;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TemplateCheckTest {
    private static final String CLEAN = """
            {
              "apiVersion": "2022-07-01", "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/9e223dbe-3399-4e19-88eb-0975f02ac87f/resourceGroups/images/providers/Microsoft.ManagedIdentity/userAssignedIdentities/builder": {}}},
              "location": "westeurope",
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts", "sku": "server", "version": "latest"},
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
    void a_clean_file_is_summarized_in_one_line() throws Exception {
        assertThat(run(file("clean.json", CLEAN).toString())).isZero();

        assertThat(lines()).containsExactly("1 file, 1 image template: 0 errors, 0 warnings, 0 remarks");
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
                        "1 file, 1 image template: 0 errors, 0 warnings, 1 remark");
    }

    @Test
    void remarks_are_errors_with_strict() throws Exception {
        Path misspelt =
                file("misspelt.json", CLEAN.replace("\"runOutputName\"", "\"aritfactTags\": {}, \"runOutputName\""));

        assertThat(run("--strict", misspelt.toString())).isEqualTo(1);

        assertThat(lines()).first().asString().contains(":7:52: error: 'aritfactTags' is not known");
        assertThat(lines()).last().isEqualTo("1 file, 1 image template: 1 error, 0 warnings, 0 remarks");
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
    void a_broken_file_and_a_missing_one_cannot_be_read_and_the_others_are_still_checked() throws Exception {
        Path broken = file("broken.json", CLEAN.substring(0, 40));
        Path clean = file("clean.json", CLEAN);

        assertThat(run(broken.toString(), clean.toString())).isEqualTo(2);
        assertThat(lines()).contains("2 files, 1 image template: 0 errors, 0 warnings, 0 remarks, 1 could not be read");
        assertThat(run("nowhere.json", broken.toString(), clean.toString())).isEqualTo(2);

        assertThat(lines())
                .contains(
                        "nowhere.json: error: there is no file 'nowhere.json'",
                        "2 files, 1 image template: 0 errors, 0 warnings, 0 remarks, 2 could not be read");
        assertThat(lines())
                .anyMatch(
                        line -> line.startsWith(broken + ":2:") && line.contains(": error: the text breaks off here"));
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
    void members_that_another_version_cannot_express_are_errors() throws Exception {
        Path clean = file("clean.json", CLEAN);

        assertThat(run("--write-as", "2020-02-14", folder.resolve("old").toString(), clean.toString()))
                .isEqualTo(1);

        assertThat(lines())
                .first()
                .asString()
                .startsWith(clean
                        + ":6:17: error: api-version 2020-02-14 does not have /properties/optimize (since 2022-07-01)");
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

        assertThat(run("--without", "R01", "--write-as", "2022-07-01", target.toString(), two.toString()))
                .isZero();
        assertThat(run("--without", "R01", "--write-as", "2022-07-01", target.toString(), two.toString()))
                .isEqualTo(1);

        assertThat(target)
                .isDirectoryContaining("glob:**/______a-two.json")
                .isDirectoryContaining("glob:**/______b-two.json");
        assertThat(lines())
                .anyMatch(line -> line.startsWith(target.resolve("______a-two.json")
                        + ": error: this file is there already; write into an empty folder"));
    }

    @Test
    void each_member_that_a_version_lacks_is_reported_at_its_place_in_a_deployment() throws Exception {
        Path two = file(
                "two.json",
                "{\"$schema\": \"x\", \"resources\": [\n{\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\","
                        + " \"name\": \"web\","
                        + CLEAN.strip()
                                .substring(1)
                                .replace("\"distribute\"", "\"errorHandling\": {}," + "\n \"distribute\"")
                        + "]}");

        assertThat(run("--write-as", "2020-02-14", folder.resolve("old").toString(), two.toString()))
                .isEqualTo(1);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(two + ":7:17: error: ") && line.contains("/properties/optimize"))
                .anyMatch(
                        line -> line.startsWith(two + ":8:22: error: ") && line.contains("/properties/errorHandling"));
    }

    @Test
    void a_wrong_value_in_a_parameter_file_is_reported_at_its_place_there() throws Exception {
        Path deployment = file(
                "deploy.json",
                "{\"$schema\": \"x\", \"parameters\": {\"minutes\": {\"type\": \"int\", \"maxValue\": 240}}, \"resources\": [{"
                        + "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"web\","
                        + CLEAN.strip()
                                .substring(1)
                                .replace(
                                        "\"source\"",
                                        "\"buildTimeoutInMinutes\": \"[parameters('minutes')]\", \"source\"")
                        + "]}");
        Path values = folder.resolve("deploy.parameters.json");

        file("deploy.parameters.json", "{\"parameters\": {\n  \"minutes\": {\"value\": \"sixty\"}}}");
        assertThat(run(deployment.toString())).isEqualTo(1);
        file("deploy.parameters.json", "{\"parameters\": {\n  \"Minutes\": {\"value\": 300}}}");
        assertThat(run(deployment.toString())).isEqualTo(1);
        file("deploy.parameters.json", "{\"parameters\": {\n  \"minutes\": {\"value\": 3}}}");
        assertThat(run(deployment.toString())).isEqualTo(1);

        assertThat(lines())
                .filteredOn(line -> line.contains("error") && !line.matches("\\d+ files?, .*"))
                .satisfiesExactly(
                        type -> assertThat(type)
                                .isEqualTo(values
                                        + ":2:24: error: parameter 'minutes': it is declared as 'int', but a text"
                                        + " is given"),
                        size -> assertThat(size)
                                .isEqualTo(values + ":2:24: error: parameter 'Minutes': the value '300' is above its"
                                        + " maxValue, 240"),
                        rule -> assertThat(rule)
                                .startsWith(values + ":2:24: error F30 /properties/buildTimeoutInMinutes '3' "));
    }

    @Test
    void a_folder_without_templates_cannot_be_checked() throws Exception {
        file("readme.txt", "no template");

        assertThat(run(folder.toString())).isEqualTo(2);

        assertThat(lines())
                .containsExactly(
                        folder + ": error: there is no .json file in this folder; give the folder of the templates",
                        "0 files, 0 image templates: 0 errors, 0 warnings, 0 remarks, 1 could not be read");
    }

    @Test
    void severities_are_coloured_on_a_terminal() throws Exception {
        Path file = file("web.json", CLEAN.replace("\"distribute\"", SHELL));
        CommandLine program = TemplateCheck.program("check")
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.ON));

        Programs.run(program, new String[] {file.toString()}, new PrintWriter(out, true), new PrintWriter(err, true));

        assertThat(lines())
                .first()
                .asString()
                .startsWith(file + ":7:48: \u001b[")
                .contains("mwarning\u001b[");
    }

    @Test
    void an_unknown_version_is_explained_in_one_line() throws Exception {
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

        assertThat(run(published.toString())).isEqualTo(1);

        assertThat(lines()).last().asString().startsWith("23 files, 23 image templates: ");
        assertThat(lines())
                .filteredOn(line -> line.contains(" error "))
                .allMatch(line -> line.contains("'<") || line.contains("/<") || line.contains(" I02 "));
    }

    @Test
    void files_of_a_folder_that_are_no_templates_are_skipped_with_a_remark_each() throws Exception {
        file("a.json", CLEAN);
        file("parameters.json", "{\"$schema\": \"x/deploymentParameters.json#\", \"parameters\": {}}");
        file("plain.json", "{\"parameters\": {\"a\": {\"value\": 1}}}");
        file("role.json", "{\"Name\": \"Builder\", \"IsCustom\": true, \"Actions\": [], \"AssignableScopes\": []}");
        file("ui.json", "{\"$schema\": \"x/CreateUIDefinition.MultiVm.json#\", \"parameters\": {\"steps\": []}}");
        file("form.json", "{\"$schema\": \"x/uiFormDefinition.schema.json#\", \"view\": {}}");
        file("other.json", "[1]");
        file("package.json", "{\"name\": \"x\", \"version\": \"1.0.0\"}");
        file(
                "storage.json",
                "{\"$schema\": \"x\", \"resources\": [{\"type\": \"Microsoft.Storage/storageAccounts\"}]} // x");

        assertThat(run("--strict", folder.toString())).isZero();

        assertThat(lines())
                .containsExactly(
                        passedOver("form.json", "this is a definition of a user interface"),
                        passedOver(
                                "other.json",
                                "this is neither a deployment template, nor an image template, nor a gallery resource"),
                        passedOver(
                                "package.json",
                                "this is neither a deployment template, nor an image template, nor a gallery resource"),
                        passedOver("parameters.json", "this is a parameter file"),
                        passedOver("plain.json", "this is a parameter file"),
                        passedOver("role.json", "this is a role definition"),
                        passedOver("storage.json", "this deployment has neither image templates nor gallery resources"),
                        passedOver("ui.json", "this is a definition of a user interface"),
                        "9 files, 1 image template: 0 errors, 0 warnings, 8 remarks");
        assertThat(run(folder.resolve("role.json").toString())).isEqualTo(2);
    }

    private String passedOver(String file, String why) {
        return folder.resolve(file) + ":1:1: remark: " + why + "; it is passed over";
    }

    @Test
    void the_scope_of_a_deployment_can_be_given() throws Exception {
        Path deployment = file(
                "deploy.json",
                "{\"$schema\": \"x\", \"resources\": [{"
                        + "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"[resourceGroup().name]\","
                        + " \"tags\": {\"id\": \"[subscription().subscriptionId]\"},"
                        + CLEAN.strip().substring(1).replace("\"westeurope\"", "\"[resourceGroup().location]\"")
                        + "]}");
        String id = "11111111-2222-3333-4444-555555555555";

        assertThat(run(
                        "--subscription",
                        id,
                        "--resource-group",
                        "images",
                        "--location",
                        "westeurope",
                        deployment.toString()))
                .isZero();

        assertThat(lines()).containsExactly("1 file, 1 image template: 0 errors, 0 warnings, 0 remarks");
    }

    @Test
    void a_broken_file_of_a_folder_cannot_be_read() throws Exception {
        file("broken.json", "{\"a\": ");

        assertThat(run(folder.toString())).isEqualTo(2);
    }

    @Test
    void a_parameter_file_is_taken_by_the_name_of_its_template() throws Exception {
        Path deployment = file(
                "deploy.json",
                "{\"$schema\": \"x\", \"parameters\": {\"where\": {\"type\": \"string\"}}, \"resources\": [{"
                        + "\"type\": \"Microsoft.VirtualMachineImages/imageTemplates\", \"name\": \"web\","
                        + CLEAN.strip().substring(1).replace("\"westeurope\"", "\"[parameters('where')]\"") + "]}");
        file("deploy.parameters.json", "{\"parameters\": {\"where\": {\"value\": \"northeurope\"}}}");
        Path target = folder.resolve("out");

        assertThat(run("--write-as", "2022-07-01", target.toString(), deployment.toString()))
                .isZero();
        assertThat(run(folder.toString())).isZero();

        assertThat(ImageTemplateJson.read(target.resolve("deploy.json"))
                        .template()
                        .location())
                .isEqualTo("northeurope");
        assertThat(lines())
                .contains(passedOver(
                        "deploy.parameters.json", "these are the values of the parameters of the template beside it"));
    }

    private static final String SHELL =
            "\"customize\": [{\"type\": \"Shell\", \"inline\": [\"apt-get install -y nginx\"]}], \"distribute\"";

    @Test
    void a_broken_rule_is_reported_with_its_place_and_fails_as_requested() throws Exception {
        Path file = file("web.json", CLEAN.replace("\"distribute\"", SHELL));

        assertThat(run(file.toString())).isZero();
        assertThat(run("--fail-on", "warning", file.toString())).isEqualTo(1);
        assertThat(run("--os", "linux", file.toString())).isZero();
        assertThat(run("--os", "windows", file.toString())).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(file + ":7:48: warning C11 /properties/customize/0/inline/0 "))
                .contains("1 file, 1 image template: 0 errors, 1 warning, 0 remarks")
                .anyMatch(line -> line.contains("The facts say 'Windows'"));
    }

    @Test
    void an_api_version_can_be_chosen() throws Exception {
        Path file =
                file("web.json", CLEAN.replaceAll("\"identity\".*", "").replace("2022-07-01", "2019-05-01-preview"));

        assertThat(run(file.toString())).isZero();
        assertThat(run("--api-version", "2025-10-01", file.toString())).isEqualTo(1);
        assertThat(run("--api-version", "2025-10-02", file.toString())).isEqualTo(2);

        assertThat(lines()).anyMatch(line -> line.contains("error I02 /identity"));
    }

    @Test
    void members_that_the_requested_api_version_lacks_are_errors() throws Exception {
        Path file = file("web.json", CLEAN);

        assertThat(run("--api-version", "2021-10-01", file.toString())).isEqualTo(1);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(file + ":6:17: error: ")
                        && line.contains("/properties/optimize (since 2022-07-01)"));
    }

    @Test
    void an_empty_argument_is_not_the_current_folder() {
        assertThat(run("")).isEqualTo(2);

        assertThat(lines()).anyMatch(line -> line.contains("there is no file ''"));
    }

    @Test
    void accepted_findings_do_not_fail_and_unknown_rules_are_refused() throws Exception {
        Path file = file("web.json", CLEAN.replace("\"distribute\"", SHELL));
        Path accepted = Files.writeString(
                folder.resolve("accepted.txt"),
                "{\"suppressions\": [{\"rule\": \"C11\","
                        + " \"pointer\": \"/properties/customize/*/inline/*\", \"reason\": \"runs as root\"}]}");
        Path wrong = Files.writeString(
                folder.resolve("wrong.txt"),
                "{\"suppressions\": [{\"rule\": \"Q99\", \"pointer\": \"/a\", \"reason\": \"b\"}]}");

        assertThat(run("--fail-on", "note", "--suppressions", accepted.toString(), file.toString()))
                .isZero();
        assertThat(run("--suppressions", wrong.toString(), file.toString())).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(wrong + ":1:") && line.contains("error: 'Q99' is not a rule"))
                .anyMatch(line -> line.startsWith(file + ":") && line.contains("warning C11"));
    }

    @Test
    void facts_that_contradict_a_template_are_reported_and_other_files_are_still_checked() throws Exception {
        Path linux = file("linux.json", CLEAN);
        Path windows = file(
                "windows.json",
                CLEAN.replace("Canonical", "MicrosoftWindowsServer")
                        .replace("ubuntu-24_04-lts", "WindowsServer")
                        .replace("\"distribute\"", SHELL));

        assertThat(run("--os", "windows", linux.toString(), windows.toString())).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(linux + ":5:") && line.contains("error: The facts say 'Windows'"))
                .anyMatch(
                        line -> line.startsWith(windows + ":7:") && line.contains("error C09 /properties/customize/0"));
    }

    @Test
    void gallery_resources_of_the_same_files_are_checked() throws Exception {
        Path file = file("deploy.json", """
                {"$schema": "x", "resources": [
                  {"type": "Microsoft.Compute/galleries", "apiVersion": "2025-03-03", "name": "images",
                   "location": "westeurope", "properties": {}, "resources": [
                    {"type": "images", "apiVersion": "2025-03-03", "name": "web/server", "location": "westeurope",
                     "dependsOn": ["x"], "properties": {"osType": "Linux", "osState": "Generalized",
                     "hyperVGeneration": "V2", "identifier": {"publisher": "me", "offer": "web", "sku": "server"},
                     "recommended": {"vCPUs": {"min": 4, "max": 2}}}}]},
                  {"type": "Microsoft.VirtualMachineImages/imageTemplates", "name": "web",
                """ + CLEAN.strip().substring(1) + "]}");
        Path alone = file(
                "alone.json",
                "{\"type\": \"Microsoft.Compute/galleries\", \"apiVersion\": \"2025-03-03\","
                        + "\n \"name\": \"bad-name\", \"location\": \"westeurope\", \"properties\": {}}");

        assertThat(run(file.toString(), alone.toString())).isEqualTo(1);

        assertThat(lines())
                .anyMatch(line -> line.startsWith(file + ":7:") && line.contains("/properties/recommended/vCPUs"))
                .anyMatch(line -> line.startsWith(alone + ":2:10: warning L02 /name"))
                .last()
                .isEqualTo("2 files, 1 image template, 3 gallery resources: 1 error, 1 warning, 1 remark");
    }

    @Test
    void rules_can_be_chosen_and_must_exist() throws Exception {
        Path file = file("web.json", CLEAN.replace("\"distribute\"", SHELL));

        assertThat(run("--fail-on", "warning", "--without", "C11,R31", file.toString()))
                .isZero();
        assertThat(run("--fail-on", "warning", "--only", "C26", file.toString()))
                .isZero();
        assertThat(run("--only", "C11,Q99", file.toString())).isEqualTo(2);

        assertThat(lines())
                .anyMatch(line -> line.startsWith("TemplateCheck: 'Q99' is not a rule; the existing ones are: C02"))
                .anyMatch(line -> line.startsWith(file + ":") && line.contains("warning C11"))
                .last()
                .isEqualTo("1 file, 1 image template: 0 errors, 1 warning, 0 remarks, 1 option could not be used");
    }

    /** As a shell gives for {@code <(az bicep build --stdout --file web.bicep)}. */
    @Test
    void a_pipe_is_read_like_a_file() throws Exception {
        Path pipe = folder.resolve("63");
        assumeTrue(isMade(pipe), "mkfifo cannot be run");
        Thread writer = new Thread(() -> assertDoesNotThrow(() -> Files.writeString(pipe, CLEAN)));
        writer.setDaemon(true);
        writer.start();

        assertThat(run(pipe.toString())).isZero();

        writer.join(10_000);
        assertThat(lines()).containsExactly("1 file, 1 image template: 0 errors, 0 warnings, 0 remarks");
    }

    private static boolean isMade(Path pipe) throws Exception {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void an_endless_input_is_read_up_to_the_limit() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless), "there is no /dev/zero");

        assertThat(run(endless.toString())).isEqualTo(2);

        assertThat(lines()).first().asString().startsWith("/dev/zero").contains("32");
    }

    @Test
    void json_and_sarif_are_the_only_output() throws Exception {
        Path file = file("web.json", CLEAN.replace("\"distribute\"", SHELL));

        assertThat(run("--format", "sarif", file.toString())).isZero();

        assertThat(out.toString())
                .startsWith("{")
                .contains("\"version\": \"2.1.0\"")
                .doesNotContain("1 file");
        assertThat(err.toString()).contains("1 file, 1 image template");
    }

    @Test
    void rules_are_listed() {
        assertThat(run("--rules")).isZero();

        assertThat(lines())
                .anyMatch(line -> line.startsWith("C26 error since 2019-05-01-preview: On Linux"))
                .anyMatch(line -> line.startsWith("G01 error since 2019-12-01: A data disk"));
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
