package io.github.aib4j.model.lint.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.testing.GalleryKind;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the service took, and what its page shows, has no errors. */
class PublishedRequestsTest {
    private static final Pattern EXAMPLE = Pattern.compile(
            "PUT https://management.azure.com(\\S+)\\?api-version=(\\S+)\\s+(\\{.*?\\n\\})\\s+```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> a_recorded_request_or_answer_has_no_errors() {
        return recorded().stream()
                .map(body -> DynamicTest.dynamicTest(
                        body.name, () -> assertThat(body.errors()).isEmpty()));
    }

    @Test
    void the_recordings_hold_requests_and_answers_of_all_three_resources() {
        for (GalleryKind kind : GalleryKind.values()) {
            assertThat(recorded().stream().filter(body -> body.kind == kind)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void the_examples_of_the_page_have_no_errors() {
        List<Body> examples = examples();

        assertThat(examples).extracting(Body::kind).containsExactly(GalleryKind.DEFINITION, GalleryKind.VERSION);
        assertThat(examples).allSatisfy(body -> assertThat(body.errors()).isEmpty());
    }

    @Test
    void the_example_of_the_page_is_warned_that_its_machine_may_run() {
        assertThat(examples().get(1).findings()).extracting(Finding::ruleId).containsExactly("G18");
    }

    private static List<Body> examples() {
        List<Body> examples = new ArrayList<>();
        Matcher example = EXAMPLE.matcher(Shared.text("pages/002_b7807cc04ce48d9c.txt"));
        while (example.find()) {
            String body = filled(example.group(3)).replaceAll(",(\\s*})", "$1");
            examples.add(new Body(
                    example.group(1), filled(example.group(1)), GalleryApiVersion.of(example.group(2)), json(body)));
        }
        return examples;
    }

    private static JsonNode json(String text) {
        return Trees.tree(text);
    }

    /** The page's placeholders; the number of a version is the only one that has to look like what it stands for. */
    private static String filled(String text) {
        return text.replace("{region}", "eastus")
                .replace("{galleryImageVersionName}", "1.0.0")
                .replaceAll("\\{(\\w+)\\}", "$1");
    }

    private static List<Body> recorded() {
        return Stream.of("gallery", "gallery-image-definition", "gallery-image-version")
                .flatMap(file -> {
                    JsonNode exchanges = Trees.tree(Shared.text("recorded/" + file + ".json"))
                            .get("exchanges");
                    return StreamSupport.stream(exchanges.spliterator(), false);
                })
                .flatMap(PublishedRequestsTest::bodies)
                .toList();
    }

    private static Stream<Body> bodies(JsonNode exchange) {
        String address = exchange.at("/request/uri").asText().replaceFirst("^https://[^/]*", "");
        if (!address.contains("/Microsoft.Compute/galleries")) {
            return Stream.of();
        }
        String path = address.replaceFirst("\\?.*", "");
        GalleryApiVersion version = GalleryApiVersion.of(address.replaceFirst(".*api-version=", ""));
        JsonNode answer = exchange.at("/response/body");
        Stream<JsonNode> answers = answer.has("value")
                ? StreamSupport.stream(answer.get("value").spliterator(), false)
                : Stream.of(answer);
        return Stream.concat(Stream.of(exchange.at("/request/body")), answers)
                .filter(JsonNode::isObject)
                .map(json -> new Body(
                        path + " " + json.toString().length(), json.path("id").asText(path), version, json));
    }

    /** A body and its place. */
    private record Body(String name, GalleryKind kind, String id, GalleryApiVersion version, JsonNode json) {
        Body(String name, String id, GalleryApiVersion version, JsonNode json) {
            this(name, kind(id), id, version, json);
        }

        private static GalleryKind kind(String id) {
            return id.contains("/versions/")
                    ? GalleryKind.VERSION
                    : id.contains("/images/") ? GalleryKind.DEFINITION : GalleryKind.GALLERY;
        }

        List<Finding> findings() {
            return Lints.of(kind, id, kind.read(json.toString()).value(), version, GalleryFacts.none());
        }

        List<Finding> errors() {
            return findings().stream().filter(Finding::isError).toList();
        }
    }
}
