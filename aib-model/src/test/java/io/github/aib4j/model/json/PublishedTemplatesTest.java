package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.TriggerDefinition;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.run.ImageTemplateResource;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real templates, requests and answers keep their meaning when read and written again. */
class PublishedTemplatesTest {
    private static final String TYPE = "Microsoft.VirtualMachineImages/imageTemplates";

    /** The right forms of the aliases, by the last part of the place. */
    private static final Map<String, String> RIGHT_NAMES = Map.of(
            "imageVersionID", "imageVersionId",
            "valid_exit_codes", "validExitCodes",
            "script", "scriptUri",
            "sourceURI", "sourceUri");

    private static final Map<String, String> RIGHT_TYPES = Map.of(
            "managedImage", "ManagedImage",
            "sharedImage", "SharedImage",
            "shell", "Shell",
            "Microsoft.VirtualMachineImages", TYPE);

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_of_a_published_template() {
        return Shared.files("templates", ".json").stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> check(file)));
    }

    @Test
    void all_published_templates_are_there() {
        assertThat(Shared.files("templates", ".json")).hasSize(23);
    }

    /** In the api-version that the file names; one that a parameter leaves open is 2020-02-14. */
    private static void check(Path file) throws IOException {
        ObjectNode resource = imageTemplate(Trees.object(Files.readString(file)));

        TemplateDocument read = ImageTemplateJson.read(resource.toString());

        ApiVersion version = read.apiVersion().orElse(ApiVersion.V2020_02_14);
        JsonNode written = Trees.tree(ImageTemplateJson.writeFile(read, version));
        ObjectNode expected = corrected(resource, read.remarks());
        expected.put("apiVersion", version.toString());
        assertThat(Trees.meaning(written)).isEqualTo(Trees.meaning(expected));
        assertThat(ImageTemplateJson.read(written.toString()).remarks())
                .extracting(ReadRemark::kind)
                .doesNotContain(Kind.ALIAS, Kind.IGNORED);
    }

    /** The file itself, or the image template among the resources of a deployment template. */
    private static ObjectNode imageTemplate(ObjectNode file) {
        if (!file.has("$schema")) {
            return file;
        }
        return StreamSupport.stream(file.get("resources").spliterator(), false)
                .filter(resource -> resource.path("type").asText().equals(TYPE))
                .map(ObjectNode.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** The document with every alias that was reported in its right form. */
    private static ObjectNode corrected(ObjectNode document, List<ReadRemark> remarks) {
        ObjectNode corrected = document.deepCopy();
        List<ReadRemark> innermostFirst = new ArrayList<>(remarks);
        java.util.Collections.reverse(innermostFirst);
        innermostFirst.stream()
                .filter(remark -> remark.kind() == Kind.ALIAS)
                .forEach(remark -> correct(corrected, remark.pointer()));
        return corrected;
    }

    private static void correct(ObjectNode document, String pointer) {
        int end = pointer.lastIndexOf('/');
        String name = pointer.substring(end + 1);
        JsonNode value = document.at(pointer);
        ObjectNode parent = (ObjectNode) document.at(pointer.substring(0, end));
        if (name.equals("type")) {
            parent.put(name, right(RIGHT_TYPES, value.asText()));
        } else if (RIGHT_NAMES.containsKey(name)) {
            parent.set(right(RIGHT_NAMES, name), parent.remove(name));
        } else if (name.equals("tags")) {
            parent.set("artifactTags", parent.remove(name));
        } else if (name.startsWith("run")) {
            parent.put(name, Boolean.parseBoolean(value.asText()));
        } else if (value.isTextual() || value.isObject()) {
            ArrayNode list = parent.arrayNode();
            parent.set(name, value.isEmpty() && value.isObject() ? list : list.add(value));
        } else {
            throw new IllegalStateException("No correction of " + pointer);
        }
    }

    private static String right(Map<String, String> forms, String alias) {
        String right = forms.get(alias);
        assertThat(right).as(alias).isNotNull();
        return String.valueOf(right);
    }

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_of_a_recorded_request_or_answer() {
        return Shared.files("recorded", ".json").stream()
                .flatMap(file -> bodies(file).stream())
                .map(body -> DynamicTest.dynamicTest(body.name, body::check));
    }

    @Test
    void the_recordings_hold_image_templates_run_outputs_and_triggers() {
        List<Body> all = Shared.files("recorded", ".json").stream()
                .flatMap(file -> bodies(file).stream())
                .toList();

        assertThat(all).filteredOn(body -> body.isRequest).hasSize(5);
        assertThat(all).filteredOn(body -> !body.isRequest).hasSizeGreaterThan(25);
        System.out.println("PublishedTemplatesTest: "
                + Shared.files("templates", ".json").size() + " templates, " + all.size() + " recorded bodies");
    }

    private static List<Body> bodies(Path file) {
        List<Body> bodies = new ArrayList<>();
        JsonNode exchanges =
                Trees.tree(Shared.text("recorded/" + file.getFileName())).get("exchanges");
        for (int i = 0; i < exchanges.size(); i++) {
            JsonNode request = exchanges.get(i).get("request");
            String uri = request.get("uri").asText();
            String name = file.getFileName() + " " + i;
            if (!uri.contains("Microsoft.VirtualMachineImages/imageTemplates")) {
                continue;
            }
            ApiVersion version = ApiVersion.of(uri.replaceFirst(".*api-version=", ""));
            if (request.get("method").asText().equals("PUT")) {
                String path = uri.replaceFirst("\\?.*", "");
                String type = TYPE + (path.contains("/triggers/") ? "/triggers" : "");
                bodies.add(new Body(name + " request", true, type, version, request.get("body")));
            }
            JsonNode answer = exchanges.get(i).at("/response/body");
            Iterable<JsonNode> resources = answer.has("value") ? answer.get("value") : List.of(answer);
            for (JsonNode resource : resources) {
                if (resource.has("type")) {
                    String of = name + " answer " + resource.get("name").asText();
                    bodies.add(new Body(of, false, resource.get("type").asText(), version, resource));
                }
            }
        }
        return bodies;
    }

    /** A body that was sent or received. */
    private record Body(String name, boolean isRequest, String type, ApiVersion version, JsonNode json) {
        void check() {
            assertThat(Trees.meaning(isRequest ? rewrittenRequest() : rewrittenAnswer()))
                    .isEqualTo(Trees.meaning(json));
        }

        private JsonNode rewrittenRequest() {
            if (type.endsWith("/triggers")) {
                return rewrittenTrigger();
            }
            TemplateDocument read = ImageTemplateJson.read(json.toString());
            return Trees.tree(ImageTemplateJson.write(read.template(), version));
        }

        /** A trigger is sent below a template. */
        private JsonNode rewrittenTrigger() {
            ObjectNode template = json.deepCopy();
            template.put("name", "t").put("type", "triggers");
            ObjectNode file = Trees.object("""
                    {"location": "l", "properties": {
                       "source": {"type": "PlatformImage"}, "distribute": [{"type": "VHD", "runOutputName": "r"}]}}""");
            Trees.put(file, "/resources/0", template);
            TemplateDocument read = ImageTemplateJson.read(file.toString());
            assertThat(read.triggers()).extracting(TriggerDefinition::name).containsExactly("t");
            ObjectNode written = (ObjectNode)
                    Trees.tree(ImageTemplateJson.writeFile(read, version)).at("/resources/0");
            written.remove(List.of("name", "type", "apiVersion"));
            return written;
        }

        private JsonNode rewrittenAnswer() {
            byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
            if (type.endsWith("/triggers")) {
                return Trees.tree(ResponseJson.write(ResponseJson.trigger(body), version));
            }
            if (type.endsWith("/runOutputs")) {
                return Trees.tree(ResponseJson.write(ResponseJson.runOutput(body), version));
            }
            ImageTemplateResource read = ResponseJson.imageTemplate(body);
            return Trees.tree(ResponseJson.write(read, version));
        }
    }
}
