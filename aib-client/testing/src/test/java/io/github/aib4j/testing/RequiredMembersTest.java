package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.TemplateDocument;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.Caller.Reply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The local service refuses a template without one of its members if and only if the published schema does. */
class RequiredMembersTest {
    /** Members that another one needs, which the service requires although no schema says so. */
    private static final Map<String, String> NEEDED_BY =
            Map.of("runElevated", "runAsSystem", "subnetId", "containerInstanceSubnetId");

    /** Published templates that no schema accepts as they are. */
    private static final Map<String, String> WRONG = Map.of(
            "4-creating-a-custom-linux-image-to-vhd-helloimagetemplatevhd.json", "has no identity, which is required");

    @ParameterizedTest
    @EnumSource
    void each_member_in_turn(ApiVersion version) {
        int checked = 0;
        for (JsonObject full : FullTemplate.of(version)) {
            assertThat(ClosedSchemas.errors(version, full)).isEmpty();
            checked += checkEach(version, full);
        }
        assertThat(checked).isGreaterThan(20);
    }

    static Stream<Path> templates() {
        return ClosedSchemas.templates().stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void each_member_of_a_published_template_in_turn(Path file) throws IOException {
        TemplateDocument read = evaluated(Files.readString(file));
        ApiVersion version = read.apiVersion().orElse(ApiVersion.V2020_02_14);
        JsonObject body =
                (JsonObject) JsonText.parse(filled(ImageTemplateJson.write(read.template(), version)), file.toString());

        if (WRONG.containsKey(file.getFileName().toString())) {
            assertThat(new Web(version.toString()).put(body).status()).isEqualTo(400);
        } else {
            checkEach(version, version == ApiVersion.V2019_05_01_PREVIEW ? asInSchema(body) : body);
        }
    }

    /** The template with values for its expressions, which a request cannot have. */
    private static TemplateDocument evaluated(String json) {
        TemplateDocument read = ImageTemplateJson.read(json);
        String given = json;
        for (String expression : read.template().openExpressions()) {
            given = given.replaceAll("\"" + Pattern.quote(expression) + "\"( *: *\\{)", "\"/subscriptions/s/id\"$1")
                    .replace("\"" + expression + "\"", "\"" + valueOf(expression) + "\"");
        }
        return ImageTemplateJson.read(given);
    }

    private static String valueOf(String expression) {
        String value = filled(expression);
        return value.startsWith("[") ? "filled" : value;
    }

    /** Without what only Microsoft's pages know of that version. */
    private static JsonObject asInSchema(JsonObject body) {
        JsonObject properties = body.object("properties").orElseThrow();
        JsonArray steps = properties.array("customize").orElseThrow();
        JsonObject machine = properties.object("vmProfile").orElse(JsonObject.empty());
        return body.with(
                "properties",
                properties
                        .with(
                                "customize",
                                new JsonArray(steps.items().stream()
                                        .filter(step -> !isUpdate(step))
                                        .toList()))
                        .with("vmProfile", machine.without("osDiskSizeGB", "vnetConfig")));
    }

    private static boolean isUpdate(JsonValue step) {
        return ((JsonObject) step).text("type").filter("WindowsUpdate"::equals).isPresent();
    }

    @Test
    void the_templates_that_are_wrong_are_still_there() {
        assertThat(templates().map(file -> file.getFileName().toString())).containsAll(WRONG.keySet());
    }

    private static String filled(String body) {
        return body.replace("aritfactTags", "artifactTags")
                .replaceAll("\"(<[A-Za-z]+>|\\[parameters\\('[^']+'\\)])\"(: *\\{)", "\"/subscriptions/s/id\"$2")
                .replace("[variables('resourceid')]", Web.MANAGED_IMAGE)
                .replaceAll("(\"imageVersionId\": *)\"<[^\"]+>\"", "$1\"" + Web.GALLERY_IMAGE + "/versions/1.0.0\"")
                .replaceAll("<[A-Za-z]+>", "filled")
                .replaceAll("\\[parameters\\('([^']+)'\\)]", "$1");
    }

    /** How many members there were. */
    private static int checkEach(ApiVersion version, JsonObject full) {
        Web web = new Web(version.toString());
        assertThat(web.put(full).text()).contains("\"provisioningState\": \"Creating\"");
        List<String> all = pointers("", full);
        for (int i = 0; i < all.size(); i++) {
            List<String> path = List.of(all.get(i).substring(1).split("/"));
            JsonObject without = (JsonObject) without(full, path);
            Reply reply = web.caller.send("PUT", web.urlOf("t" + i, ""), without);
            check(all.get(i), isNeeded(full, path), ClosedSchemas.errors(version, without), reply);
        }
        return all.size();
    }

    private static void check(String pointer, boolean isNeeded, List<String> errors, Reply reply) {
        String field = pointer.substring(1)
                .replaceAll("/(\\d+)", "[$1]")
                .replace("/", ".")
                .replaceFirst("^properties\\.", "");
        // Resource Manager wants it, whatever the schema of Image Builder says.
        boolean isIdentityType = pointer.equals("/identity/type");
        assertThat(reply.status())
                .as("without %s, to which the schema says %s and the service %s", pointer, errors, reply.text())
                .isEqualTo(errors.isEmpty() && !isNeeded && !isIdentityType ? 201 : 400);
        if (isIdentityType) {
            assertThat(reply.text()).contains("Required property 'type' not found in JSON");
        } else if (isNeeded) {
            assertThat(reply.text()).contains("it needs '" + field.substring(field.lastIndexOf('.') + 1) + "'");
        } else if (!errors.isEmpty()) {
            assertThat(reply.text()).contains("Missing field '" + field + "'");
        }
    }

    private static boolean isNeeded(JsonValue value, List<String> path) {
        String name = path.get(0);
        if (path.size() > 1) {
            return isNeeded(
                    value instanceof JsonArray array
                            ? array.items().get(Integer.parseInt(name))
                            : ((JsonObject) value).get(name).orElseThrow(),
                    path.subList(1, path.size()));
        }
        return NEEDED_BY.containsKey(name)
                && ((JsonObject) value).get(NEEDED_BY.get(name)).isPresent();
    }

    private static List<String> pointers(String at, JsonValue value) {
        List<String> pointers = new ArrayList<>();
        if (value instanceof JsonObject object) {
            object.forEach((name, member) -> {
                if (!name.contains("/")) {
                    pointers.add(at + "/" + name);
                    pointers.addAll(pointers(at + "/" + name, member));
                }
            });
        } else if (value instanceof JsonArray array) {
            for (int i = 0; i < array.items().size(); i++) {
                pointers.addAll(pointers(at + "/" + i, array.items().get(i)));
            }
        }
        return pointers;
    }

    private static JsonValue without(JsonValue value, List<String> path) {
        String first = path.get(0);
        List<String> rest = path.subList(1, path.size());
        if (value instanceof JsonArray array) {
            List<JsonValue> items = new ArrayList<>(array.items());
            items.set(Integer.parseInt(first), without(items.get(Integer.parseInt(first)), rest));
            return new JsonArray(items);
        }
        JsonObject object = (JsonObject) value;
        return rest.isEmpty()
                ? object.without(first)
                : object.with(first, without(object.get(first).orElseThrow(), rest));
    }
}
