package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A file with an image template and much else is written back with only the changes in the template. */
class DeploymentFileTest {
    private static final String FILE = """
            {
              "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
              "contentVersion": "1.2.3.4",
              "metadata": {"_generator": {"name": "bicep", "version": "0.30.23"}},
              "functions": [{"namespace": "n", "members": {"f": {"parameters": [], "output": {"type": "string", "value": "x"}}}}],
              "parameters": {"prefix": {"type": "string", "defaultValue": "we", "metadata": {"description": "d"}},
                "unused": {"type": "int"}, "when": {"type": "bool", "defaultValue": true}, "password": {"type": "secureString"},
                "steps": {"type": "array", "defaultValue": [{"type": "Shell", "inline": ["true"]}]},
                "count": {"type": "int", "defaultValue": 2}},
              "variables": {"copy": [{"name": "v", "count": 2, "input": "[copyIndex('v')]"}], "none": null},
              "resources": [
                {"type": "Microsoft.ManagedIdentity/userAssignedIdentities", "apiVersion": "2023-01-31",
                  "name": "[concat(parameters('prefix'), 'id')]", "location": "[resourceGroup().location]"},
                {"condition": "[parameters('when')]", "type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-01-01",
                  "name": "net", "copy": {"name": "nets", "count": 3}, "tags": {"a": "[[literal]", "b": 1.50, "c": null}},
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                  "name": "[concat(parameters('prefix'), 'b')]", "location": "[resourceGroup().location]",
                  "dependsOn": ["[resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', concat(parameters('prefix'), 'id'))]"],
                  "comments": "kept", "tags": {"t": "[parameters('prefix')]", "[parameters('prefix')]": "named"},
                  "properties": {
                    "buildTimeoutInMinutes": "90",
                    "vmProfile": {"vmSize": "[if(parameters('when'), 'Standard_D2s_v5', 'Standard_D4s_v5')]"},
                    "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s", "version": "latest"},
                    "customize": [
                      {"type": "Shell", "name": "first", "inline": ["[concat('echo ', parameters('prefix'))]", "[[ -f a ]"]},
                      {"type": "Shell", "name": "login", "inline": ["[concat('login ', parameters('password'))]"]}],
                    "distribute": [{"type": "VHD", "runOutputName": "[parameters('prefix')]"}]}},
                {"type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01",
                  "name": "[guid(resourceGroup().id)]", "scope": "[resourceId('x', 'y')]", "properties": {"a": ["[[b]"]}}
              ],
              "outputs": {"id": {"type": "string", "value": "[resourceId('x', parameters('prefix'))]"}}
            }
            """;

    private static final ReadOptions OPTIONS = ReadOptions.lenient()
            .withScope(DeploymentScope.empty()
                    .withResourceGroup("g")
                    .withLocation("westeurope")
                    .withParameter("password", "s3cr3t"));

    private static DeploymentDocument read(String file) {
        return DeploymentTemplateJson.read(file.getBytes(StandardCharsets.UTF_8), "main.json", OPTIONS);
    }

    private static JsonValue tree(String json) {
        return JsonText.parse(json, "test");
    }

    /** The file with a change in its first template. */
    private static JsonValue changed(String file, UnaryOperator<ImageTemplate> change) {
        DeploymentDocument read = read(file);
        return tree(DeploymentTemplateJson.write(
                read.withTemplate(0, change.apply(read.templates().get(0).template()))));
    }

    private static JsonValue expected(String before, String after) {
        assertThat(FILE).contains(before);
        return tree(FILE.replace(before, after));
    }

    private static String order(JsonValue tree) {
        return JsonText.print(tree, 0);
    }

    private static void assertRefused(String file, UnaryOperator<ImageTemplate> change, String pointer, String reason) {
        assertThatThrownBy(() -> changed(file, change))
                .isInstanceOfSatisfying(
                        DeploymentEditException.class,
                        refused -> assertThat(refused.pointer()).isEqualTo(pointer))
                .hasMessageContaining(reason)
                .hasMessageNotContaining("s3cr3t");
    }

    private static ImageTemplate with(ImageTemplate template, int index, Customizer... steps) {
        List<Customizer> all = new ArrayList<>(template.customize());
        if (index < all.size()) {
            all.remove(index);
        }
        all.addAll(index, List.of(steps));
        return template.toBuilder().customize(all).build();
    }

    @Test
    void an_unchanged_file_is_written_in_the_same_order() {
        assertThat(DeploymentTemplateJson.write(read(FILE))).isEqualTo(JsonText.print(tree(FILE)));
    }

    @Test
    void only_the_changed_value_changes() {
        JsonValue written = changed(
                FILE,
                template -> template.toBuilder()
                        .buildTimeout(Duration.ofMinutes(100))
                        .build());

        assertThat(order(written))
                .isEqualTo(order(expected("\"buildTimeoutInMinutes\": \"90\"", "\"buildTimeoutInMinutes\": 100")));
    }

    @Test
    void the_value_of_an_expression_is_replaced_by_the_new_one() {
        JsonValue written = changed(
                FILE,
                template ->
                        template.toBuilder().location("x").putTag("t", "[x]").build());

        assertThat(order(written))
                .isEqualTo(order(tree(FILE.replace(
                                "'b')]\", \"location\": \"[resourceGroup().location]\"", "'b')]\", \"location\": \"x\"")
                        .replace("\"t\": \"[parameters('prefix')]\"", "\"t\": \"[[x]\""))));
    }

    @Test
    void an_added_step_leaves_the_others_as_written() {
        JsonValue written = changed(FILE, template -> with(template, 2, Customizer.shell("new", "[ -f b ]")));
        JsonValue before = changed(FILE, template -> {
            List<Customizer> steps = new ArrayList<>(template.customize());
            steps.add(0, Customizer.shell("new", "ls"));
            return template.toBuilder().customize(steps).build();
        });

        assertThat(order(written))
                .isEqualTo(
                        order(
                                expected(
                                        "parameters('password'))]\"]}]",
                                        "parameters('password'))]\"]}, {\"type\": \"Shell\", \"name\": \"new\", \"inline\": [\"[[ -f b ]\"]}]")));
        assertThat(order(before))
                .isEqualTo(order(expected(
                        "\"customize\": [",
                        "\"customize\": [{\"type\": \"Shell\", \"name\": \"new\", \"inline\": [\"ls\"]},")));
    }

    @Test
    void steps_are_moved_and_removed_with_their_expressions() {
        JsonObject moved = (JsonObject) changed(FILE, template -> {
            List<Customizer> steps = template.customize();
            return template.toBuilder()
                    .customize(List.of(steps.get(1), steps.get(0)))
                    .build();
        });
        JsonObject removed = (JsonObject) changed(
                FILE,
                template -> template.toBuilder()
                        .customize(List.of(template.customize().get(1)))
                        .build());

        assertThat(names(moved)).containsExactly("login", "first");
        assertThat(names(removed)).containsExactly("login");
        assertThat(order(moved)).contains("[concat('login ', parameters('password'))]", "[concat('echo '");
        assertThat(order(removed))
                .contains("[concat('login ', parameters('password'))]")
                .doesNotContain("s3cr3t");
    }

    private static List<String> names(JsonObject file) {
        JsonObject template =
                (JsonObject) file.array("resources").orElseThrow().items().get(2);
        return template.object("properties").orElseThrow().array("customize").orElseThrow().items().stream()
                .map(step -> ((JsonObject) step).text("name").orElseThrow())
                .toList();
    }

    @Test
    void the_value_of_a_secure_parameter_is_neither_changed_nor_copied() {
        assertRefused(
                FILE,
                template -> with(template, 1, Customizer.shell("login", "login -v s3cr3t")),
                "/resources/2/properties/customize/1/inline/0",
                "secure parameter");
        assertRefused(
                FILE,
                template -> with(template, 2, Customizer.shell("again", "login s3cr3t")),
                "/resources/2/properties/customize/2",
                "secure parameter");
    }

    @Test
    void a_change_in_a_list_from_an_expression_is_refused() {
        String file = FILE.replaceFirst("\"customize\": \\[[^$]*?}],\n", "\"customize\": \"[parameters('steps')]\",\n");

        assertRefused(
                file,
                template -> with(template, 1, Customizer.shell("new", "ls")),
                "/resources/2/properties/customize",
                "an expression of the file gives what was changed");
        assertThat(order(changed(
                        file, template -> template.toBuilder().location("x").build())))
                .contains("[parameters('steps')]");
    }

    @Test
    void a_list_that_a_loop_makes_is_not_changed() {
        String file = FILE.replaceFirst(
                "\"customize\": \\[[^$]*?}],\n",
                "\"copy\": [{\"name\": \"customize\", \"count\": 2, \"input\": {\"type\": \"Shell\", \"inline\": [\"ls\"]}}],\n");

        assertRefused(
                file,
                template -> with(template, 1, Customizer.shell("new", "ls")),
                "/resources/2/properties/customize",
                "a loop");
    }

    @Test
    void an_added_expression_may_only_use_declarations_of_the_file() {
        JsonValue written = changed(
                FILE,
                template ->
                        template.toBuilder().location("[parameters('PREFIX')]").build());

        assertThat(order(written)).contains("\"location\": \"[parameters('PREFIX')]\"");
        assertRefused(
                FILE,
                template ->
                        template.toBuilder().location("[parameters('none')]").build(),
                "/resources/2/location",
                "parameter 'none', which the template does not declare");
    }

    @Test
    void the_iterations_of_a_loop_are_changed_alike_or_not_at_all() {
        String file = FILE.replace(
                "\"comments\": \"kept\"",
                "\"comments\": \"kept\", \"copy\": {\"name\": \"l\", \"count\": \"[parameters('count')]\"}");
        DeploymentDocument read = read(file);
        ImageTemplate bigger =
                read.templates().get(0).template().toBuilder().location("x").build();

        assertThat(read.templates()).hasSize(2);
        assertThatThrownBy(() -> DeploymentTemplateJson.write(read.withTemplate(1, bigger)))
                .isInstanceOf(DeploymentEditException.class)
                .hasMessageContaining("a loop makes 2 resources here");
        assertThat(DeploymentTemplateJson.write(read.withTemplate(0, bigger).withTemplate(1, bigger)))
                .contains("\"count\" : \"[parameters('count')]\"".replace(" :", ":"));
    }

    @Test
    void a_file_with_one_resource_is_written_back_without_escapes() {
        String file = """
                {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "a",
                 "location": "x", "zones": ["1"], "properties": {"source": {"type": "PlatformImage"},
                   "customize": [{"type": "Shell", "name": "[ a ]", "inline": ["[ -f a ]"]}], "distribute": [{"type": "VHD", "runOutputName": "r"}]}}""";

        JsonValue written = changed(
                file, template -> template.toBuilder().putTag("a", "[b]").build());

        assertThat(written)
                .isEqualTo(((JsonObject) tree(file))
                        .with("tags", JsonObject.empty().with("a", new JsonString("[b]"))));
    }

    @Test
    void names_tell_which_template_is_meant() {
        DeploymentDocument read = read(FILE);
        ImageTemplate template = read.templates().get(0).template();

        assertThat(read.withTemplate("WEB", template)).isEqualTo(read);
        assertThatThrownBy(() -> read.withTemplate("other", template))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no image templates here have the name 'other'; name one, or give its index");
        assertThatThrownBy(() -> DeploymentTemplateJson.write(new DeploymentDocument(List.of(), 0, List.of())))
                .hasMessageContaining("not read from a file");
    }

    @Test
    void a_literal_text_in_a_template_of_the_outer_scope_is_escaped_twice() {
        String nested = """
                {"$schema": "x", "resources": [{"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01",
                  "name": "n", "properties": {"mode": "Incremental", "template": {"$schema": "x", "resources": [
                    {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "a",
                     "location": "x", "properties": {"source": {"type": "PlatformImage"},
                       "customize": [{"type": "Shell", "inline": ["[[[ -f a ]"]}], "distribute": [{"type": "VHD", "runOutputName": "r"}]}}]}}}]}""";

        JsonValue written =
                changed(nested, template -> with(template, 0, Customizer.shell("new", "[ -f b ]", "[ -f a ]")));

        assertThat(order(written)).contains("\"[[[ -f b ]\"");
        assertThat(read(order(written)).templates().get(0).template().customize())
                .isEqualTo(List.of(Customizer.shell("new", "[ -f b ]", "[ -f a ]")));
    }

    private static final String GALLERIES = """
            {"$schema": "x", "parameters": {"p": {"type": "string"}, "no": {"type": "bool", "defaultValue": false}},
             "resources": [{"type": "Microsoft.Network/virtualNetworks", "apiVersion": "2023-01-01", "name": "net"},
              {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[toLower('GAL')]", "location": "x",
               "tags": {"t": "[parameters('p')]"}, "properties": {"description": "[[literal]"}, "resources": [
                 {"type": "images", "apiVersion": "2023-07-03", "name": "def", "location": "[parameters('p')]",
                  "dependsOn": ["gal"], "properties": {"osType": "Linux", "osState": "Generalized", "hyperVGeneration": "V2",
                   "identifier": {"publisher": "a", "offer": "[parameters('p')]", "sku": "c"}}}]}],
             "outputs": {"o": {"type": "string", "value": "[parameters('p')]"}}}""";

    private static GalleryDeployment galleries(String file) {
        return GalleryDeploymentJson.read(file.getBytes(StandardCharsets.UTF_8), "main.json", OPTIONS);
    }

    @Test
    void gallery_resources_are_changed_with_their_children() {
        GalleryDeployment read = galleries(GALLERIES);
        Gallery gallery = read.galleries().get(0).value();
        GalleryImageDefinition definition = read.imageDefinitions().get(0).value();

        String unchanged = GalleryDeploymentJson.write(read);
        String changed = GalleryDeploymentJson.write(read.withGallery(
                        gallery.toBuilder().putTag("new", "[x]").build())
                .withImageDefinition(definition.toBuilder().description("[ d ]").build()));

        assertThat(unchanged).isEqualTo(JsonText.print(tree(GALLERIES)));
        assertThat(order(tree(changed)))
                .isEqualTo(order(tree(GALLERIES
                        .replace(
                                "\"[parameters('p')]\"}, \"properties\"",
                                "\"[parameters('p')]\", \"new\": \"[[x]\"}, \"properties\"")
                        .replace("\"sku\": \"c\"}", "\"sku\": \"c\"}, \"description\": \"[[ d ]\""))));
        assertThatThrownBy(() -> read.withImageDefinition(
                        definition.toBuilder().name("other/def").build()))
                .hasMessageContaining("'other/def'");
    }

    @Test
    void a_child_whose_place_in_the_file_is_not_known_is_not_changed() {
        String file = GALLERIES.replace(
                "\"resources\": [\n",
                "\"resources\": [{\"type\": \"images\", \"apiVersion\": \"2023-07-03\", \"name\": \"left-out\","
                        + " \"condition\": \"[parameters('no')]\"},\n");
        GalleryDeployment read = galleries(file);
        GalleryImageDefinition definition = read.imageDefinitions().get(0).value();

        assertThat(definition.name()).contains("gal/def");
        assertThatThrownBy(() -> GalleryDeploymentJson.write(read.withImageDefinition(
                        definition.toBuilder().description("d").build())))
                .isInstanceOf(DeploymentEditException.class);
    }

    @Test
    void a_template_is_changed_in_a_module_under_any_symbolic_name() {
        String file = """
                {"$schema": "x", "languageVersion": "2.0", "parameters": {"env": {"type": "string"}}, "resources": {
                  "m/~1": {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "m", "properties": {
                    "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"p": {"value": "[parameters('env')]"}},
                    "template": {"$schema": "x", "languageVersion": "2.0", "parameters": {"p": {"type": "string"}},
                      "resources": {"a~b": {"type": "Microsoft.VirtualMachineImages/imageTemplates",
                        "apiVersion": "2024-02-01", "name": "a", "location": "[parameters('p')]", "properties": {
                          "source": {"type": "PlatformImage"}, "customize": [{"type": "Shell", "inline": ["ls"]}],
                          "distribute": [{"type": "VHD", "runOutputName": "r"}]}}},
                      "outputs": {"o": {"type": "string", "value": "[reference('a~b').id]"}}}}}}}""";
        String pointer = "/resources/m~1~01/properties/template/resources/a~0b";

        assertThat(read(file).templates().get(0).pointer()).isEqualTo(pointer);
        assertThat(order(changed(file, template -> with(template, 0, Customizer.shell("n", "[ a ]")))))
                .isEqualTo(
                        order(tree(file.replace("\"inline\": [\"ls\"]", "\"inline\": [\"[[ a ]\"], \"name\": \"n\""))));
        assertRefused(
                file,
                template -> template.toBuilder().location("[parameters('env')]").build(),
                pointer + "/location",
                "parameter 'env', which the template does not declare");
    }

    @Test
    void tags_are_free_text_whatever_their_names() {
        JsonValue written = changed(
                FILE,
                template -> template.toBuilder()
                        .putTag("location", "[x]")
                        .putManagedResourceTag("name", "[y]")
                        .build());

        assertThat(order(written)).contains("\"location\": \"[[x]\"", "\"name\": \"[[y]\"");
    }

    @Test
    void all_templates_can_be_changed_at_once() {
        DeploymentDocument read = read(FILE);

        assertThat(DeploymentTemplateJson.write(read.withTemplates(
                        template -> template.toBuilder().location("north").build())))
                .isEqualTo(DeploymentTemplateJson.write(read.withTemplate(
                        0,
                        read.templates().get(0).template().toBuilder()
                                .location("north")
                                .build())))
                .contains("north");
    }

    @Test
    void ten_thousand_resources_take_linear_time() {
        JsonObject file = (JsonObject) tree(FILE);
        List<JsonValue> resources = new ArrayList<>();
        JsonValue template = file.array("resources").orElseThrow().items().get(2);
        for (int i = 0; i < 2_000; i++) {
            resources.add(((JsonObject) template).with("name", new JsonString("t" + i)));
        }
        DeploymentDocument read = read(order(file.with("resources", new JsonArray(resources))));
        DeploymentDocument changed = read;
        for (int i = 0; i < 2_000; i += 500) {
            ImageTemplate one = read.templates().get(i).template();
            changed =
                    changed.withTemplate("t" + i, one.toBuilder().location("x").build());
        }

        assertThat(DeploymentTemplateJson.write(changed)).contains("\"location\": \"x\"");
    }
}
