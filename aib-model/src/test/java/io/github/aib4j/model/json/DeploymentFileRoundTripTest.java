package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.json.DeploymentRoundTripTest.Drawn;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/** Only the change is written, whatever else a file deploys, and whatever was known when it was read. */
class DeploymentFileRoundTripTest {
    private static final List<String> FOREIGN = List.of("""
            {"type": "Microsoft.ManagedIdentity/userAssignedIdentities", "apiVersion": "2023-01-31",
             "name": "[concat(parameters('env'), 'id')]", "location": "[resourceGroup().location]"}""", """
            {"condition": "[equals(parameters('env'), 'prod')]", "type": "Microsoft.Network/virtualNetworks",
             "apiVersion": "2023-01-01", "name": "net", "tags": {"[[x]": "[[literal]", "b": null},
             "properties": {"subnets": [], "n": 1.50, "e": 1e3, "half": "\\ud800"}}""", """
            {"type": "Microsoft.Compute/galleries", "apiVersion": "2023-07-03", "name": "[format('g{0}', copyIndex())]",
             "copy": {"name": "l", "count": 2, "mode": "Serial"}, "dependsOn": ["net"], "location": "x",
             "resources": [{"type": "images", "apiVersion": "2023-07-03", "name": "i", "properties": {}}]}""", """
            {"type": "Microsoft.Resources/deployments", "apiVersion": "2022-09-01", "name": "module", "properties": {
             "expressionEvaluationOptions": {"scope": "inner"}, "parameters": {"a": {"value": "[parameters('env')]"}},
             "template": {"$schema": "x", "parameters": {"a": {"type": "string"}}, "resources": [],
              "outputs": {"o": {"type": "string", "value": "[parameters('a')]"}}}}}""", """
            {"type": "Microsoft.Authorization/roleAssignments", "apiVersion": "2022-04-01", "scope": "[resourceId('a/b', 'c')]",
             "name": "[guid(parameters('env'))]", "properties": {"list": ["[[b]", ["[parameters('env')]"], true]}}""");

    private static int changed;
    private static int refused;

    /** A deployment in an order of its own, whose resources may have symbolic names. */
    private static JsonObject surrounded(JsonObject drawn, Random random) {
        List<JsonValue> resources =
                new ArrayList<>(drawn.array("resources").orElseThrow().items());
        FOREIGN.stream()
                .filter(one -> random.nextBoolean())
                .forEach(one -> resources.add(random.nextInt(resources.size() + 1), JsonText.parse(one, "test")));
        JsonObject document = drawn.without("resources", "$schema");
        JsonObject.Builder members = JsonObject.builder();
        if (random.nextBoolean()) {
            members.put("metadata", JsonText.parse("{\"a\": [1, \"[b\"]}", "test"));
        }
        boolean isSymbolic = random.nextInt(3) == 0;
        if (isSymbolic) {
            members.put("languageVersion", new JsonString("2.0"));
            JsonObject.Builder symbolic = JsonObject.builder();
            resources.forEach(one -> symbolic.put("r" + one.hashCode(), one));
            members.put("resources", symbolic.build());
        } else {
            members.put(random.nextBoolean() ? "resources" : "RESOURCES", new JsonArray(resources));
        }
        members.put("$schema", new JsonString("x"));
        document.forEach(members::put);
        if (random.nextBoolean()) {
            members.put("outputs", JsonText.parse("""
                    {"o": {"condition": "[true()]", "type": "string", "value": "[parameters('env')]"},
                     "p": {"type": "array", "copy": {"count": 2, "input": "[copyIndex()]"}}}""", "test"));
        }
        return members.build();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void an_unchanged_file_is_written_as_it_was(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = DeploymentRoundTripTest.draw(OpenValuesTest.resource(), random);
        JsonObject file = surrounded(drawn.document(), random);

        DeploymentDocument read = DeploymentTemplateJson.read(
                DeploymentRoundTripTest.bytes(file), "drawn", DeploymentRoundTripTest.knownPart(drawn, random));
        String written = DeploymentTemplateJson.write(read);

        assertThat(written).isEqualTo(JsonText.print(file));
    }

    @Property(tries = 120, shrinking = ShrinkingMode.OFF)
    void a_change_is_the_same_for_all_parameters_and_changes_nothing_else(@ForAll long seed) {
        Random random = new Random(seed);
        Drawn drawn = DeploymentRoundTripTest.draw(OpenValuesTest.resource(), random);
        JsonObject file = surrounded(drawn.document(), random);
        UnaryOperator<ImageTemplate> change = change(random);

        JsonObject written;
        try {
            written = changed(file, DeploymentRoundTripTest.knownPart(drawn, random), change);
        } catch (DeploymentEditException e) {
            refused++;
            assertThat(e.pointer()).containsIgnoringCase("/resources/");
            return;
        } catch (UnknownPart e) {
            return;
        }
        changed++;
        assertThat(withoutTemplates(written)).isEqualTo(withoutTemplates(file));
        for (Map<String, JsonValue> set : drawn.sets()) {
            ReadOptions all = ReadOptions.lenient().withScope(DeploymentRoundTripTest.PLACE.withParameters(set));
            TemplateDocument meant = read(file, all).templates().get(0);
            TemplateDocument given = read(written, all).templates().get(0);
            assertThat(ImageTemplateJson.write(given.template(), ApiVersion.V2025_10_01))
                    .isEqualTo(ImageTemplateJson.write(change.apply(meant.template()), ApiVersion.V2025_10_01));
            assertThat(given.name()).isEqualTo(meant.name());
            assertThat(foreign(written, set)).isEqualTo(foreign(file, set));
        }
    }

    @AfterContainer
    static void most_changes_can_be_made() {
        System.out.println("DeploymentFileRoundTripTest: " + changed + " changes, " + refused + " refused");
        assertThat(changed).isGreaterThan(refused);
    }

    private static JsonObject changed(JsonObject file, ReadOptions options, UnaryOperator<ImageTemplate> change) {
        DeploymentDocument read = read(file, options);
        DeploymentDocument now =
                read.withTemplate(0, change.apply(read.templates().get(0).template()));
        return (JsonObject) JsonText.parse(DeploymentTemplateJson.write(now), "written");
    }

    private static DeploymentDocument read(JsonObject file, ReadOptions options) {
        return DeploymentTemplateJson.read(DeploymentRoundTripTest.bytes(file), "drawn", options);
    }

    /** Names and contents of the other resources. */
    private static List<String> foreign(JsonObject file, Map<String, JsonValue> set) {
        return DeploymentEvaluation.of(file, "file", DeploymentRoundTripTest.PLACE.withParameters(set))
                .resources()
                .stream()
                .filter(one -> !one.type().startsWith("Microsoft.VirtualMachineImages"))
                .map(one -> one.name() + JsonText.print(one.content()) + one.isLeftOut())
                .toList();
    }

    private static String withoutTemplates(JsonObject file) {
        return JsonText.print(without(file), 0);
    }

    private static JsonValue without(JsonValue value) {
        if (value instanceof JsonArray array) {
            return new JsonArray(array.items().stream()
                    .map(DeploymentFileRoundTripTest::without)
                    .toList());
        }
        if (!(value instanceof JsonObject object)) {
            return value;
        }
        if (object.text("type")
                .filter(type -> type.startsWith("Microsoft.VirtualMachineImages"))
                .isPresent()) {
            return JsonNull.NULL;
        }
        JsonObject.Builder members = JsonObject.builder();
        object.forEach((name, member) -> members.put(name, without(member)));
        return members.build();
    }

    /** What is to be changed is an expression, and not known. */
    private static final class UnknownPart extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static ImageTemplate known(ImageTemplate template, String member) {
        if (ArmExpression.isKept(template.unknownMembers(), member)
                || ArmExpression.isKept(template.unknownProperties(), member)
                || ArmExpression.isKept(template.unknownMembers(), "properties")) {
            throw new UnknownPart();
        }
        return template;
    }

    private static UnaryOperator<ImageTemplate> change(Random random) {
        UnaryOperator<ImageTemplate> first = single(random);
        UnaryOperator<ImageTemplate> second = single(random);
        return random.nextBoolean() ? first : template -> second.apply(first.apply(template));
    }

    private static UnaryOperator<ImageTemplate> single(Random random) {
        int index = random.nextInt(4);
        Customizer step = Customizer.shell("new", "[ -f x ]", "parameters('env')");
        return switch (random.nextInt(7)) {
            case 0 ->
                template -> known(template, "buildTimeoutInMinutes").toBuilder()
                        .buildTimeout(Duration.ofMinutes(33))
                        .build();
            case 1 -> template -> template.toBuilder().location("eastus").build();
            case 2 ->
                template -> known(template, "tags").toBuilder()
                        .putTag("new", "[parameters('env')")
                        .build();
            case 3 -> template -> withSteps(template, steps -> steps.add(Math.min(index, steps.size()), step));
            case 4 -> template -> withSteps(template, steps -> steps.remove(steps.size() - 1));
            case 5 -> template -> withSteps(template, steps -> steps.add(steps.remove(0)));
            default ->
                template -> known(template, "").toBuilder()
                        .putUnknownProperty("another", JsonText.parse("{\"a\": [\"[x]\", {\"[[y]\": 1}]}", "test"))
                        .build();
        };
    }

    private static ImageTemplate withSteps(ImageTemplate template, Consumer<List<Customizer>> change) {
        List<Customizer> steps = new ArrayList<>(known(template, "customize").customize());
        change.accept(steps);
        return template.toBuilder().customize(steps).build();
    }
}
