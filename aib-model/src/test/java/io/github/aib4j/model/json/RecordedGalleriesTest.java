package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.testing.GalleryKind;
import io.github.aib4j.model.testing.Shared;
import io.github.aib4j.model.testing.Trees;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Recorded gallery resources keep their meaning when read and written again. */
class RecordedGalleriesTest {
    private static final List<String> FILES =
            List.of("gallery.json", "gallery-image-definition.json", "gallery-image-version.json");

    @TestFactory
    Stream<DynamicTest> nothing_is_lost_of_a_recorded_request_or_answer() {
        return bodies().stream().map(body -> DynamicTest.dynamicTest(body.name, body::check));
    }

    @Test
    void the_recordings_hold_all_three_resources_both_ways_and_lists() {
        Map<String, Long> counts = bodies().stream()
                .collect(Collectors.groupingBy(
                        body -> body.kind + (body.isRequest ? " request" : body.isList ? " list" : " answer"),
                        Collectors.counting()));

        System.out.println("RecordedGalleriesTest: " + new java.util.TreeMap<>(counts));
        assertThat(counts.keySet())
                .contains("GALLERY request", "GALLERY answer", "GALLERY list")
                .contains("DEFINITION request", "DEFINITION answer", "DEFINITION list")
                .contains("VERSION request", "VERSION answer", "VERSION list");
    }

    private static List<Body> bodies() {
        List<Body> bodies = new ArrayList<>();
        for (String file : FILES) {
            JsonNode exchanges = Trees.tree(Shared.text("recorded/" + file)).get("exchanges");
            for (int i = 0; i < exchanges.size(); i++) {
                addBodies(file + " " + i, exchanges.get(i), bodies);
            }
        }
        return bodies;
    }

    private static void addBodies(String name, JsonNode exchange, List<Body> bodies) {
        String uri = exchange.at("/request/uri").asText();
        if (!uri.contains("Microsoft.Compute/galleries")) {
            return;
        }
        GalleryKind kind = uri.contains("/versions")
                ? GalleryKind.VERSION
                : uri.contains("/images") ? GalleryKind.DEFINITION : GalleryKind.GALLERY;
        GalleryApiVersion version = GalleryApiVersion.of(uri.replaceFirst(".*api-version=", ""));
        JsonNode request = exchange.at("/request/body");
        JsonNode answer = exchange.at("/response/body");
        if (request.isObject()) {
            bodies.add(new Body(name + " request", kind, version, true, false, request));
        }
        if (answer.isObject()) {
            bodies.add(new Body(name + " answer", kind, version, false, answer.has("value"), answer));
        }
    }

    /** A body that was sent or received. */
    private record Body(
            String name,
            GalleryKind kind,
            GalleryApiVersion version,
            boolean isRequest,
            boolean isList,
            JsonNode json) {
        void check() {
            if (isList) {
                checkList();
            } else if (isRequest) {
                GalleryDocument<?> read = kind.read(json.toString());
                assertThat(read.remarks()).isEmpty();
                checkSame(kind.write(read.value(), version), json);
            } else {
                checkSame(kind.writeAnswer(kind.readAnswer(json), version), json);
                checkStrict();
            }
        }

        /** Nothing of it is unknown. */
        private void checkStrict() {
            assertThat(kind.read(json.toString()).remarks())
                    .extracting(ReadRemark::kind)
                    .containsOnly(ReadRemark.Kind.READ_ONLY);
        }

        private void checkList() {
            byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
            ResponseJson.Page<?> page = switch (kind) {
                case GALLERY -> GalleryResponseJson.galleries(body);
                case DEFINITION -> GalleryResponseJson.imageDefinitions(body);
                case VERSION -> GalleryResponseJson.imageVersions(body);
            };
            assertThat(page.nextLink()).isEmpty();
            assertThat(page.items()).hasSize(json.get("value").size()).isNotEmpty();
            for (int i = 0; i < page.items().size(); i++) {
                checkSame(
                        kind.writeAnswer(page.items().get(i), version),
                        json.get("value").get(i));
            }
        }

        private static void checkSame(String written, JsonNode expected) {
            assertThat(Trees.meaning(Trees.tree(written))).isEqualTo(Trees.meaning(expected));
        }
    }
}
