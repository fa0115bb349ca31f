package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.customize.ShellCustomizer;
import io.github.aib4j.model.customize.UnknownCustomizer;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.source.UnknownSource;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An expression without a value is kept at its place, whatever belongs there. */
class OpenValuesTest {
    private static final String OPEN = "[parameters('open')]";

    private static final String RESOURCE = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2025-10-01", "name": "web",
             "location": "westeurope",
             "tags": {"team": "images"},
             "identity": {"type": "UserAssigned", "userAssignedIdentities": {
               "/subscriptions/1/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/i": {}}},
             "properties": {
               "buildTimeoutInMinutes": 90,
               "vmProfile": {"vmSize": "Standard_D2s_v5", "osDiskSizeGB": 64, "vnetConfig": {"proxyVmSize": "Standard_A1"},
                 "userAssignedIdentities": ["/subscriptions/1/resourceGroups/g/providers/Microsoft.ManagedIdentity/userAssignedIdentities/j"]},
               "managedResourceTags": {"a": "b"},
               "additionalDataDisks": [{"sizeGB": 4}, {"sizeGB": 8}],
               "autoRun": {"state": "Enabled"},
               "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "u", "sku": "server", "version": "latest",
                 "planInfo": {"planName": "a", "planProduct": "b", "planPublisher": "c"}},
               "customize": [
                 {"type": "Shell", "name": "a", "inline": ["true", "date"]},
                 {"type": "PowerShell", "inline": ["dir"], "runElevated": true, "validExitCodes": [0, 3010]},
                 {"type": "WindowsUpdate", "filters": ["include:$true"], "updateLimit": 20}],
               "optimize": {"vmBoot": {"state": "Enabled"}, "workload": {"state": "Disabled"}},
               "validate": {"continueDistributeOnFailure": true, "inVMValidations": [{"type": "Shell", "inline": ["true"]}]},
               "errorHandling": {"onCustomizerError": "abort"},
               "distribute": [
                 {"type": "SharedImage", "galleryImageId": "/subscriptions/1/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/w", "runOutputName": "o", "excludeFromLatest": true,
                  "artifactTags": {"x": "y"}, "versioning": {"scheme": "Latest", "major": 3},
                  "targetRegions": [{"name": "westeurope", "replicaCount": 2}, {"name": "northeurope"}]},
                 {"type": "VHD", "runOutputName": "v"}]}}
            """;

    private static String deployment(JsonValue resource) {
        return JsonText.print(JsonObject.empty()
                .with("$schema", new JsonString("x"))
                .with(
                        "parameters",
                        JsonObject.empty().with("open", JsonObject.empty().with("type", new JsonString("object"))))
                .with("resources", new JsonArray(List.of(resource))));
    }

    static JsonObject resource() {
        return (JsonObject) JsonText.parse(RESOURCE, "test");
    }

    private static TemplateDocument read(JsonValue resource) {
        DeploymentDocument document = DeploymentTemplateJson.read(
                deployment(resource).getBytes(StandardCharsets.UTF_8), "deploy.json", ReadOptions.strict());
        assertThat(document.remarks()).extracting(ReadRemark::kind).containsOnly(Kind.EXPRESSION);
        return document.templates().get(0);
    }

    /** The value with the expression at a pointer. */
    static JsonValue with(JsonValue value, String pointer, JsonValue put) {
        if (pointer.isEmpty()) {
            return put;
        }
        int end = pointer.indexOf('/', 1) < 0 ? pointer.length() : pointer.indexOf('/', 1);
        String name = pointer.substring(1, end).replace("~1", "/").replace("~0", "~");
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            int index = Integer.parseInt(name);
            items.set(index, with(items.get(index), pointer.substring(end), put));
            return new JsonArray(items);
        }
        JsonObject object = (JsonObject) value;
        return object.with(name, with(object.get(name).orElseThrow(), pointer.substring(end), put));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/location",
                "/tags",
                "/tags/team",
                "/identity",
                "/identity/type",
                "/identity/userAssignedIdentities",
                "/properties",
                "/properties/buildTimeoutInMinutes",
                "/properties/vmProfile",
                "/properties/vmProfile/vmSize",
                "/properties/vmProfile/osDiskSizeGB",
                "/properties/vmProfile/vnetConfig",
                "/properties/vmProfile/userAssignedIdentities",
                "/properties/vmProfile/userAssignedIdentities/0",
                "/properties/managedResourceTags",
                "/properties/managedResourceTags/a",
                "/properties/additionalDataDisks",
                "/properties/additionalDataDisks/1",
                "/properties/additionalDataDisks/1/sizeGB",
                "/properties/autoRun",
                "/properties/autoRun/state",
                "/properties/source",
                "/properties/source/type",
                "/properties/source/planInfo",
                "/properties/source/planInfo/planName",
                "/properties/customize",
                "/properties/customize/0",
                "/properties/customize/0/type",
                "/properties/customize/0/inline",
                "/properties/customize/0/inline/1",
                "/properties/customize/1/runElevated",
                "/properties/customize/1/validExitCodes",
                "/properties/customize/1/validExitCodes/1",
                "/properties/customize/2/filters",
                "/properties/customize/2/updateLimit",
                "/properties/optimize",
                "/properties/optimize/workload",
                "/properties/validate",
                "/properties/validate/continueDistributeOnFailure",
                "/properties/validate/inVMValidations",
                "/properties/validate/inVMValidations/0",
                "/properties/errorHandling/onCustomizerError",
                "/properties/distribute",
                "/properties/distribute/0",
                "/properties/distribute/0/type",
                "/properties/distribute/0/galleryImageId",
                "/properties/distribute/0/excludeFromLatest",
                "/properties/distribute/0/artifactTags",
                "/properties/distribute/0/artifactTags/x",
                "/properties/distribute/0/versioning",
                "/properties/distribute/0/versioning/major",
                "/properties/distribute/0/targetRegions",
                "/properties/distribute/0/targetRegions/0",
                "/properties/distribute/0/targetRegions/0/name",
                "/properties/distribute/0/targetRegions/0/replicaCount",
            })
    void an_expression_is_kept_at_any_place_and_written_back_there(String pointer) {
        JsonObject resource = (JsonObject) with(resource(), pointer, new JsonString(OPEN));

        TemplateDocument read = read(resource);
        JsonObject written = (JsonObject)
                JsonText.parse(DeploymentTemplateJson.write(read, ApiVersion.V2025_10_01, List.of()), "written");

        assertThat(read.remarks()).hasSize(1);
        assertThat(read.remarks().get(0).pointer()).isEqualTo("/resources/0" + pointer);
        assertThat(read.remarks().get(0).message()).contains("parameter 'open' is not given");
        assertThat(read.template().openExpressions()).containsExactly(OPEN);
        assertThat(written.array("resources").orElseThrow().items()).containsExactly(resource);
        assertThat(written.object("parameters").orElseThrow())
                .isEqualTo(JsonObject.empty().with("open", JsonObject.empty().with("type", new JsonString("object"))));
        assertThatThrownBy(() -> ImageTemplateJson.write(read.template(), ApiVersion.V2025_10_01))
                .isInstanceOfSatisfying(
                        OpenExpressionException.class,
                        e -> assertThat(e.expressions())
                                .extracting(OpenExpression::pointer, OpenExpression::expression)
                                .containsExactly(tuple(pointer, OPEN)))
                .hasMessageContaining(pointer + " '" + OPEN + "'");
    }

    @Test
    void only_the_value_of_an_expression_is_unknown() {
        TemplateDocument source = read(with(resource(), "/properties/source", new JsonString(OPEN)));
        TemplateDocument step = read(with(resource(), "/properties/customize/0", new JsonString(OPEN)));
        TemplateDocument steps = read(with(resource(), "/properties/customize", new JsonString(OPEN)));
        TemplateDocument line = read(with(resource(), "/properties/customize/0/inline/1", new JsonString(OPEN)));

        assertThat(source.template().source()).isEqualTo(new UnknownSource(OPEN, JsonObject.empty()));
        assertThat(source.template().customize()).hasSize(3);
        assertThat(step.template().customize().get(0)).isEqualTo(new UnknownCustomizer(OPEN, JsonObject.empty()));
        assertThat(steps.template().customize()).isEmpty();
        assertThat(ArmExpression.isKept(steps.template().unknownProperties(), "customize"))
                .isTrue();
        assertThat(((ShellCustomizer) line.template().customize().get(0)).inline())
                .containsExactly("true", OPEN);
    }

    @Test
    void properties_that_are_one_expression_leave_a_template_with_its_envelope() {
        TemplateDocument read = read(with(resource(), "/properties", new JsonString(OPEN)));

        assertThat(read.name()).contains("web");
        assertThat(read.template().location()).isEqualTo("westeurope");
        assertThat(read.template().source()).isEqualTo(new UnknownSource(OPEN, JsonObject.empty()));
        assertThat(read.template().distribute()).isEmpty();
        assertThat(ArmExpression.isKept(read.template().unknownMembers(), "properties"))
                .isTrue();
        assertThatThrownBy(() -> DeploymentTemplateJson.write(
                        TemplateDocument.of(
                                "web",
                                read.template().toBuilder()
                                        .buildTimeout(Duration.ofMinutes(60))
                                        .build()),
                        ApiVersion.latest(),
                        List.of()))
                .hasMessageContaining("'/properties' is given twice");
    }

    @Test
    void a_resource_alone_in_its_file_keeps_its_expressions_too() {
        JsonValue resource = with(
                with(resource(), "/properties/vmProfile/osDiskSizeGB", new JsonString(OPEN)),
                "/tags/team",
                new JsonString("[test]"));

        TemplateDocument read = ImageTemplateJson.read(JsonText.print(resource));

        assertThat(read.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.kind()).isEqualTo(Kind.EXPRESSION);
            assertThat(remark.pointer()).isEqualTo("/properties/vmProfile/osDiskSizeGB");
            assertThat(remark.message()).startsWith("only a deployment evaluates '" + OPEN + "'");
        });
        assertThat(JsonText.parse(ImageTemplateJson.writeFile(read, ApiVersion.V2025_10_01), "written"))
                .isEqualTo(resource);
        assertThatThrownBy(() -> ImageTemplateJson.write(read.template(), ApiVersion.V2025_10_01))
                .isInstanceOf(OpenExpressionException.class)
                .hasMessageContaining("/properties/vmProfile/osDiskSizeGB");
    }

    @Test
    void a_file_without_parameters_is_not_written_for_a_template_whose_expressions_need_them() {
        TemplateDocument read = read(with(resource(), "/tags/team", new JsonString(OPEN)));

        assertThatThrownBy(() -> ImageTemplateJson.writeFile(read, ApiVersion.V2025_10_01))
                .isInstanceOf(OpenExpressionException.class)
                .hasMessageContaining("/tags/team '" + OPEN + "'");
    }

    @Test
    void an_edited_copy_keeps_the_expressions_that_were_read() {
        TemplateDocument read = read(with(resource(), "/tags/team", new JsonString(OPEN)));

        assertThatThrownBy(() -> ImageTemplateJson.write(
                        read.template().toBuilder().location("northeurope").build(), ApiVersion.latest()))
                .isInstanceOf(OpenExpressionException.class)
                .hasMessageContaining("/tags/team");
        assertThat(ImageTemplateJson.write(
                        read.template().toBuilder().putTag("team", "web").build(), ApiVersion.latest()))
                .doesNotContain(OPEN);
    }

    @Test
    void a_part_with_an_expression_is_refused_in_another_template_too() {
        TemplateDocument read = read(with(resource(), "/properties/vmProfile/osDiskSizeGB", new JsonString(OPEN)));

        assertThatThrownBy(() -> ImageTemplateJson.write(
                        Templates.small().toBuilder()
                                .vmProfile(read.template().vmProfile())
                                .build(),
                        ApiVersion.latest()))
                .isInstanceOf(OpenExpressionException.class)
                .hasMessageContaining("/properties/vmProfile/osDiskSizeGB");
    }

    private static TemplateDocument readAll(String resources) {
        String json = """
                {"$schema": "x", "parameters": {"open": {"type": "object"}, "n": {"type": "string"},
                   "unused": {"type": "int"}, "base": {"type": "string", "defaultValue": "[parameters('n')]"}},
                 "functions": [{"namespace": "my", "members": {}}, {"namespace": "other", "members": {}}],
                 "variables": {"full": "[concat(variables('part'), parameters('base'))]", "part": "a", "idle": 1,
                   "copy": [{"name": "loop", "count": 2, "input": "[variables('part')]"},
                            {"name": "idleLoop", "count": 2, "input": 1}]},
                 "resources": [%s]}
                """.formatted(resources);
        return ImageTemplateJson.read(json);
    }

    private static final String TRIGGER = """
            {"type": "Microsoft.VirtualMachineImages/imageTemplates/triggers", "apiVersion": "2025-10-01", "name": "%s",
             "dependsOn": ["[parameters('n')]"], "condition": "[parameters('n')]",
             "properties": {"kind": "SourceImage"}}
            """;

    @Test
    void only_the_declarations_that_kept_expressions_need_are_written() {
        TemplateDocument read = readAll(JsonText.print(with(
                with(resource(), "/tags/team", new JsonString("[my.join(variables('full'), variables('loop'))]")),
                "/properties/customize/0/inline/0",
                new JsonString("[[parameters('n')]"))));

        JsonObject written = (JsonObject) JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written");

        assertThat(written.object("parameters").orElseThrow().members()).containsOnlyKeys("n", "base");
        assertThat(written.object("variables").orElseThrow().members()).containsOnlyKeys("full", "part", "copy");
        assertThat(written.object("variables")
                        .orElseThrow()
                        .array("copy")
                        .orElseThrow()
                        .items())
                .hasSize(1);
        assertThat(written.array("functions").orElseThrow().items()).hasSize(1);
        assertThat(JsonText.print(written))
                .contains("\"[[parameters('n')]\"", "\"team\": \"[my.join(variables('full'), variables('loop'))]\"");
    }

    @Test
    void a_parameter_of_the_caller_does_not_replace_one_that_an_expression_needs() {
        TemplateDocument read =
                readAll(JsonText.print(with(resource(), "/tags/team", new JsonString("[parameters('n')]"))));

        assertThatThrownBy(() -> DeploymentTemplateJson.write(
                        read, List.of(TemplateParameter.of("N", ParameterType.STRING, "/location"))))
                .hasMessage("an expression that was kept has a parameter 'N' already; give another name to the one for"
                        + " /location");
    }

    @Test
    void a_text_that_is_both_an_expression_and_literal_is_not_written_where_it_may_be_either() {
        TemplateDocument read = readAll(JsonText.print(with(
                with(resource(), "/tags/team", new JsonString(OPEN)),
                "/properties/customize/0/inline/0",
                new JsonString("[" + OPEN))));

        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "at /properties/customize/0/inline/0 '" + OPEN + "' stands a text that is an expression")
                .hasMessageContaining("change one of them");
    }

    @Test
    void a_trigger_beside_its_template_belongs_to_it_and_keeps_what_it_depends_on() {
        TemplateDocument read = readAll(RESOURCE + "," + TRIGGER.formatted("WEB/t"));

        JsonObject resource =
                (JsonObject) ((JsonObject) JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written"))
                        .array("resources")
                        .orElseThrow()
                        .items()
                        .get(0);

        assertThat(read.triggers())
                .singleElement()
                .satisfies(trigger -> assertThat(trigger.name()).isEqualTo("t"));
        assertThat(read.remarks()).extracting(ReadRemark::pointer).contains("/resources/1/condition");
        assertThat(resource.array("resources").orElseThrow().items()).containsExactly(JsonText.parse("""
                        {"type": "triggers", "apiVersion": "2025-10-01", "name": "t",
                         "dependsOn": ["[parameters('n')]"], "condition": "[parameters('n')]",
                         "properties": {"kind": "SourceImage"}}
                        """, "test"));
    }

    @Test
    void a_trigger_whose_name_is_an_expression_stays_beside_the_only_template() {
        TemplateDocument read = readAll(RESOURCE + "," + TRIGGER.formatted("[concat(parameters('n'), '/t')]"));

        List<JsonValue> resources = ((JsonObject)
                        JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written"))
                .array("resources")
                .orElseThrow()
                .items();

        assertThat(resources).hasSize(2);
        assertThat(resources.get(1))
                .isEqualTo(JsonText.parse(TRIGGER.formatted("[concat(parameters('n'), '/t')]"), "test"));
    }

    @Test
    void a_trigger_without_a_template_in_the_file_is_remarked_on() {
        TemplateDocument read = readAll(RESOURCE + "," + TRIGGER.formatted("other/t"));

        assertThat(read.triggers()).isEmpty();
        assertThat(read.remarks())
                .extracting(ReadRemark::message)
                .contains("the template of this trigger is not known or not in this file; the trigger is left out");
    }

    @Test
    void a_template_of_an_unknown_api_version_is_written_for_it_and_refused_for_another() {
        JsonObject resource = (JsonObject) with(
                with(resource(), "/apiVersion", new JsonString("2026-06-01")),
                "/properties",
                resource().object("properties").orElseThrow().with("newThing", new JsonString("a")));
        TemplateDocument read = readAll(JsonText.print(resource));

        assertThat(((JsonObject) JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written"))
                        .array("resources")
                        .orElseThrow()
                        .items())
                .containsExactly(resource);
        assertThat(JsonText.parse(ImageTemplateJson.writeFile(read), "written")).isEqualTo(resource);
        assertThatThrownBy(() -> ImageTemplateJson.writeFile(read, ApiVersion.V2025_10_01))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the template is of api-version '2026-06-01', which is not known here");
        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, ApiVersion.V2025_10_01, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_expression_of_an_expanded_loop_is_not_written_without_it() {
        JsonObject resource =
                (JsonObject) with(resource(), "/tags/team", new JsonString("[concat(parameters('n'), copyIndex())]"));
        JsonValue loop = JsonText.parse("{\"name\": \"l\", \"count\": 1}", "test");
        TemplateDocument read = readAll(JsonText.print(resource.with("copy", loop)));

        assertThatThrownBy(() -> DeploymentTemplateJson.write(read, List.of()))
                .hasMessageContaining("needs the number of a round of its loop");
    }

    @Test
    void parameters_passed_to_a_nested_template_keep_their_values_or_are_reported() {
        String nested = """
                {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "inner", "properties": {
                  "expressionEvaluationOptions": {"scope": "inner"},
                  "parameters": {"disk": {"value": 64}, "team": {"value": "[parameters('n')]"}},
                  "template": {"$schema": "x", "parameters": {"disk": {"type": "int"}, "team": {"type": "string"},
                      "free": {"type": "string"}},
                    "resources": [%s]}}}
                """;
        TemplateDocument free = readAll(nested.formatted(JsonText.print(
                with(resource(), "/tags/team", new JsonString("[concat(parameters('free'), parameters('disk'))]")))));
        TemplateDocument handed = readAll(nested.formatted(
                JsonText.print(with(resource(), "/tags/team", new JsonString("[parameters('team')]")))));

        JsonObject written = (JsonObject) JsonText.parse(DeploymentTemplateJson.write(free, List.of()), "written");

        assertThat(written.object("parameters").orElseThrow())
                .isEqualTo(JsonText.parse(
                        "{\"disk\": {\"type\": \"int\", \"defaultValue\": 64}, \"free\": {\"type\": \"string\"}}",
                        "test"));
        assertThat(DeploymentTemplateJson.write(handed, List.of())).contains("\"team\": \"[parameters('n')]\"");
        TemplateDocument all = readAll(nested.replaceFirst(
                        "\"parameters\": .*,\n", "\"parameters\": \"[createObject('free', parameters('n'))]\",\n")
                .formatted(JsonText.print(with(resource(), "/tags/team", new JsonString("[parameters('free')]")))));
        assertThatThrownBy(() -> DeploymentTemplateJson.write(all, List.of()))
                .hasMessageContaining("needs parameter 'free' of a nested template");
    }
}
