package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.implementation.deployment.DeploymentEvaluator;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonBoolean;
import io.github.aib4j.model.value.JsonNumber;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever was known when a deployment was read, what is written evaluates to the same resources. */
class DeploymentRoundTripTest {
    static final DeploymentScope PLACE = DeploymentScope.empty()
            .withSubscriptionId("s")
            .withResourceGroup("g")
            .withLocation("westeurope");

    /** A deployment with one resource, of whose values some are expressions, and two sets of all their parameters. */
    record Drawn(JsonObject document, List<Map<String, JsonValue>> sets) {}

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void a_template_that_is_read_and_written_evaluates_to_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = draw(OpenValuesTest.resource(), random);

        TemplateDocument read = DeploymentTemplateJson.read(bytes(drawn.document), "drawn", knownPart(drawn, random))
                .templates()
                .get(0);
        JsonObject written = (JsonObject) JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written");

        assertSame(drawn, written, read.origin(), false);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    void a_gallery_resource_that_is_read_and_written_evaluates_to_the_same(@ForAll long seed) {
        Random random = new Random(seed);
        JsonArray resources = OpenGalleryValuesTest.resources();
        Drawn drawn = draw((JsonObject) resources.items().get(random.nextInt(3)), random);

        GalleryDocument<?> read = OpenGalleryValuesTest.all(
                        GalleryDeploymentJson.read(bytes(drawn.document), "drawn", knownPart(drawn, random)))
                .get(0);
        JsonObject written = (JsonObject) JsonText.parse(GalleryDeploymentJson.write(read, List.of()), "written");

        assertSame(drawn, written, read.origin(), true);
    }

    /** One of the sets with which the known part agrees: the first. */
    static ReadOptions knownPart(Drawn drawn, Random random) {
        Map<String, JsonValue> known = new LinkedHashMap<>(drawn.sets.get(0));
        known.keySet().removeIf(name -> random.nextBoolean());
        drawn.sets.forEach(set -> set.putAll(known));
        return ReadOptions.lenient().withScope(PLACE.withParameters(known));
    }

    private static void assertSame(Drawn drawn, JsonObject written, DeploymentOrigin origin, boolean isGallery) {
        for (Map<String, JsonValue> set : drawn.sets) {
            assertThat(evaluated(written, set, isGallery))
                    .as("written for %s", origin.openExpressions())
                    .isEqualTo(evaluated(drawn.document, set, isGallery));
        }
    }

    private static JsonObject evaluated(JsonObject document, Map<String, JsonValue> set, boolean isGallery) {
        ReadContext at = ReadContext.of(bytes(document), "test");
        DeploymentScope scope = PLACE.withParameters(set);
        var found = isGallery
                ? DeploymentEvaluator.galleries(document, at, scope, ReadLimits.defaults())
                        .get(0)
                : DeploymentEvaluator.evaluate(document, at, scope).templates().get(0);
        assertThat(found.open()).isEmpty();
        return found.resource();
    }

    static byte[] bytes(JsonObject document) {
        return JsonText.print(document).getBytes(StandardCharsets.UTF_8);
    }

    static Drawn draw(JsonObject resource, Random random) {
        List<String> pointers = new ArrayList<>();
        collect(resource, "", pointers);
        JsonValue changed = resource;
        JsonObject declared = JsonObject.empty().with("env", JsonObject.empty().with("type", new JsonString("string")));
        JsonObject variables = JsonObject.empty().with("unused", new JsonString("[parameters('none')]"));
        List<Map<String, JsonValue>> sets = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        sets.forEach(set -> set.put("env", new JsonString("prod")));
        for (int i = random.nextInt(6); i >= 0; i--) {
            String pointer = pointers.get(random.nextInt(pointers.size()));
            JsonValue value = find(changed, pointer);
            if (value == null || isOpen(value)) {
                continue;
            }
            String name = "p" + i;
            boolean isText = value instanceof JsonString;
            variables = variables
                    .with("v" + i, new JsonString("[concat(variables('end'), parameters('" + name + "'))]"))
                    .with("end", new JsonString(""));
            declared = declared.with(name, JsonObject.empty().with("type", new JsonString(type(value))));
            sets.get(0).put(name, value);
            sets.get(1).put(name, isText ? new JsonString(((JsonString) value).value() + "x") : value);
            String whole = "parameters('P" + i + "')";
            String expression = switch (random.nextInt(isText ? 4 : 2)) {
                case 0 -> whole;
                case 1 -> "if(equals('a', 'a'), " + whole + ", " + whole + ")";
                case 2 -> "variables('V" + i + "')";
                default -> "format('{0}{1}', variables('end'), " + whole + ")";
            };
            changed = OpenValuesTest.with(changed, pointer, new JsonString("[" + expression + "]"));
        }
        changed = withLiterals((JsonObject) changed, random);
        JsonObject document = JsonObject.empty()
                .with("$schema", new JsonString("x"))
                .with("parameters", declared.with("none", JsonObject.empty().with("type", new JsonString("int"))))
                .with("variables", variables)
                .with("resources", new JsonArray(List.of(changed)));
        return new Drawn(document, sets);
    }

    /** Texts that look like expressions, escaped or not. */
    private static JsonObject withLiterals(JsonObject resource, Random random) {
        return resource.object("tags").isEmpty() || random.nextBoolean()
                ? resource
                : resource.with(
                        "tags",
                        resource.object("tags")
                                .orElseThrow()
                                .with("[[parameters('name')]", new JsonString("[[parameters('literal')]"))
                                .with("open", new JsonString("[ or not")));
    }

    private static boolean isOpen(JsonValue value) {
        return JsonText.print(value).contains("\"[");
    }

    private static String type(JsonValue value) {
        if (value instanceof JsonString) {
            return "string";
        }
        if (value instanceof JsonNumber) {
            return "int";
        }
        if (value instanceof JsonBoolean) {
            return "bool";
        }
        return value instanceof JsonArray ? "array" : "object";
    }

    private static void collect(JsonValue value, String pointer, List<String> pointers) {
        if (!Set.of("", "/type", "/apiVersion", "/dependsOn", "/condition").contains(pointer)) {
            pointers.add(pointer);
        }
        if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                collect(array.items().get(i), pointer + "/" + i, pointers);
            }
        } else if (value instanceof JsonObject object) {
            object.forEach((name, member) ->
                    collect(member, pointer + "/" + name.replace("~", "~0").replace("/", "~1"), pointers));
        }
    }

    private static @Nullable JsonValue find(JsonValue value, String pointer) {
        JsonValue at = value;
        for (String step : pointer.substring(1).split("/", -1)) {
            String name = step.replace("~1", "/").replace("~0", "~");
            if (at instanceof JsonArray array) {
                at = array.items().get(Integer.parseInt(name));
            } else if (at instanceof JsonObject object && object.get(name).isPresent()) {
                at = object.get(name).orElseThrow();
            } else {
                return null;
            }
        }
        return at;
    }

    @Test
    void members_named_by_expressions_come_back_as_such() {
        String json = """
                {"$schema": "x", "parameters": {"n": {"type": "string"}},
                 "resources": [{"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01",
                   "name": "web", "location": "westeurope",
                   "identity": {"type": "UserAssigned", "userAssignedIdentities": {"[parameters('n')]": {}}},
                   "tags": {"[parameters('n')]": "x", "a": "[[parameters('n')] and more]"},
                   "properties": {"source": {"type": "PlatformImage"},
                     "distribute": [{"type": "VHD", "runOutputName": "v"}]}}]}
                """;
        JsonObject document = (JsonObject) JsonText.parse(json, "test");

        TemplateDocument read = ImageTemplateJson.read(json);
        JsonObject written = (JsonObject) JsonText.parse(DeploymentTemplateJson.write(read, List.of()), "written");

        assertThat(written.array("resources").orElseThrow())
                .isEqualTo(document.array("resources").orElseThrow());
    }

    @Test
    void literal_texts_in_a_loop_of_unknown_length_stay_what_they_are() {
        String document = """
                {"$schema": "s", "contentVersion": "1.0.0.0", "parameters": {"n": {"type": "int"}}, "resources": [
                 {"type": "Microsoft.VirtualMachineImages/imageTemplates", "apiVersion": "2024-02-01", "name": "web",
                  "location": "westeurope", "properties": {
                   "source": {"type": "PlatformImage", "publisher": "p", "offer": "o", "sku": "s"},
                   "copy": [{"name": "customize", "count": "[parameters('n')]", "input": {
                    "type": "Shell", "name": "[copyIndex('customize')]", "inline": ["[[ -f a ]", "[half", "[[[b]"]}}],
                   "distribute": [{"type": "VHD", "runOutputName": "r"}]}}]}""";

        String written = written(document);

        assertThat(written).contains("\"[[ -f a ]\"", "\"[half\"", "\"[[[b]\"", "\"[copyIndex('customize')]\"");
        assertThat(written(written)).isEqualTo(written);
    }

    private static String written(String document) {
        TemplateDocument read = DeploymentTemplateJson.read(
                        document.getBytes(StandardCharsets.UTF_8), "main.json", ReadOptions.lenient())
                .templates()
                .get(0);
        return DeploymentTemplateJson.write(read, List.of());
    }
}
