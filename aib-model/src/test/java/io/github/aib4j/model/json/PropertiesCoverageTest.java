package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.PropertySamples;
import io.github.aib4j.model.testing.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every member of every api-version, row by row. */
class PropertiesCoverageTest {
    /** Two rows for one thing: what it was called before, and what it is called since. */
    private static final Map<String, String> OTHER_NAME = Map.of(
            "script", "scriptUri",
            "scriptUri", "script",
            "sourceURI", "sourceUri",
            "sourceUri", "sourceURI");

    private static final Set<String> NAMED_BY_VERSION = Set.of("properties", "distribute", "customize", "resources");

    private static int rowsChecked;
    private static int cellsChecked;

    @TestFactory
    Stream<DynamicTest> each_member_is_read_by_type_and_written_in_the_api_versions_that_have_it() {
        return rows().map(row -> DynamicTest.dynamicTest(row.toString(), () -> {
            Carrier carrier = carrierOf(row);
            checkReading(row, carrier);
            for (ApiVersion version : ApiVersion.values()) {
                checkWriting(row, carrier, version);
                cellsChecked++;
            }
            checkReadOnly(row, carrier);
            rowsChecked++;
        }));
    }

    @AfterAll
    static void count() {
        System.out.println("PropertiesCoverageTest: " + rowsChecked + " members in " + cellsChecked
                + " pairs of member and api-version");
    }

    @Test
    void no_row_is_left_out() {
        assertThat(rows()).hasSize(Csv.rows("properties.csv").size()).hasSizeGreaterThan(170);
    }

    @ParameterizedTest
    @EnumSource
    void the_api_version_of_a_run_output_is_read_and_written(ApiVersion version) {
        ObjectNode document = PropertySamples.document("RunOutput", "name").put("apiVersion", version.toString());

        assertThat(ResponseJson.runOutput(document.toString().getBytes(StandardCharsets.UTF_8))
                        .apiVersion())
                .contains(version);
        assertThat(Carrier.RUN_OUTPUT.write(document, version).at("/apiVersion").asText())
                .isEqualTo(version.toString());
    }

    private static Stream<Row> rows() {
        return Csv.rows("properties.csv").stream().map(Row::new);
    }

    private static void checkReading(Row row, Carrier carrier) {
        ObjectNode with = row.document(carrier, row.sample());
        Object value = carrier.read(with);
        if (carrier == Carrier.BODY || carrier == Carrier.FILE) {
            assertThat(ImageTemplateJson.read(with.toString()).remarks())
                    .extracting(ReadRemark::kind)
                    .doesNotContain(Kind.UNKNOWN, Kind.VALUE);
        }
        if (row.isFixed(carrier)) {
            return;
        }
        ObjectNode without = row.document(carrier, null);
        if (row.object("ImageTemplate", "ImageTemplateProperties") && carrier.refuses(without)) {
            assertThatThrownBy(() -> carrier.read(without)).hasMessageContaining("'" + row.property + "' is missing");
        } else if (!carrier.refuses(without)) {
            assertThat(carrier.read(without)).isNotEqualTo(value);
        }
        JsonNode changed = changed(row.sample());
        if (!changed.equals(row.sample())) {
            assertThat(carrier.read(row.document(carrier, changed))).isNotEqualTo(value);
        }
        if (!row.isDiscriminator()) {
            JsonNode wrongKind = row.sample().isBoolean() ? IntNode.valueOf(7) : BooleanNode.TRUE;
            assertThatThrownBy(() -> carrier.read(row.document(carrier, wrongKind)))
                    .isInstanceOfSatisfying(
                            JsonReadException.class,
                            e -> assertThat(e.pointer()).startsWith(row.pointer(carrier)));
        }
    }

    private static JsonNode changed(JsonNode sample) {
        if (sample.isTextual()) {
            return TextNode.valueOf(sample.asText() + "2");
        }
        if (sample.isInt()) {
            return IntNode.valueOf(sample.asInt() + 1);
        }
        return sample.isBoolean() ? BooleanNode.valueOf(!sample.asBoolean()) : sample;
    }

    private static void checkWriting(Row row, Carrier carrier, ApiVersion version) {
        ObjectNode document = row.document(carrier, row.sample());
        Optional<String> name = row.nameIn(version);
        if (name.isPresent()) {
            JsonNode written = carrier.write(document, version);
            JsonNode member = written.at(sibling(row.pointer(carrier), name.get()));
            assertThat(member.isMissingNode())
                    .as("%s missing for %s in %s", name.get(), version, written)
                    .isFalse();
            if (!NAMED_BY_VERSION.contains(row.property)) {
                assertThat(member).as(version.toString()).isEqualTo(row.written(version));
            }
            Optional.ofNullable(OTHER_NAME.get(name.get()))
                    .ifPresent(other -> assertThat(written.at(sibling(row.pointer(carrier), other))
                                    .isMissingNode())
                            .isTrue());
        } else {
            checkRefusal(row, carrier, document, version);
        }
    }

    private static void checkRefusal(Row row, Carrier carrier, ObjectNode document, ApiVersion version) {
        UnsupportedMemberException refusal =
                catchThrowableOfType(UnsupportedMemberException.class, () -> carrier.write(document, version));
        assertThat(refusal).as("%s is written for %s", row, version).isNotNull();
        List<String> places = Objects.requireNonNull(refusal).members().stream()
                .map(UnsupportedMember::pointer)
                .toList();
        String pointer = sibling(row.pointer(carrier), row.todaysName());
        ObjectNode without = row.document(carrier, null);
        if (!row.isDiscriminator() && !carrier.refuses(without) && carrier.writes(without, version)) {
            assertThat(places).as(version.toString()).containsExactly(pointer);
        } else {
            assertThat(places)
                    .as("%s for %s", pointer, version)
                    .anyMatch(place -> pointer.startsWith(place) || isTypeAbove(place, pointer));
        }
    }

    /** The type of an object that holds the member. */
    private static boolean isTypeAbove(String place, String pointer) {
        int end = place.lastIndexOf('/');
        return end >= 0
                && Set.of("type", "scheme").contains(place.substring(end + 1))
                && pointer.startsWith(place.substring(0, end + 1));
    }

    private static void checkReadOnly(Row row, Carrier carrier) {
        if (!row.isReadOnly() || carrier != Carrier.ANSWER) {
            return;
        }
        TemplateDocument read =
                ImageTemplateJson.read(row.document(carrier, row.sample()).toString());
        ApiVersion version = ApiVersion.latest();
        boolean iso = row.object("ImageTemplateIsoSource");
        JsonNode body =
                Trees.tree(ImageTemplateJson.write(read.template(), iso ? ApiVersion.V2019_05_01_PREVIEW : version));

        assertThat(body.at(row.pointer(carrier)).isMissingNode()).isTrue();
        assertThat(read.remarks()).extracting(ReadRemark::kind).contains(Kind.READ_ONLY);
    }

    private static String sibling(String pointer, String name) {
        return pointer.substring(0, pointer.lastIndexOf('/') + 1) + name;
    }

    private static Carrier carrierOf(Row row) {
        if (row.object.startsWith("RunOutput")) {
            return Carrier.RUN_OUTPUT;
        }
        if (row.object("Trigger") && Set.of("apiVersion", "name").contains(row.property)) {
            return Carrier.FILE;
        }
        if (row.object("Trigger", "TriggerProperties", "SourceImageTriggerProperties", "TriggerStatus")) {
            return Carrier.TRIGGER;
        }
        if (row.object("ImageTemplate")
                && Set.of("name", "type", "apiVersion", "dependsOn", "resources")
                        .contains(row.property)) {
            return Carrier.FILE;
        }
        return row.isReadOnly() ? Carrier.ANSWER : Carrier.BODY;
    }

    /** A row of the table. */
    private static final class Row {
        private final Map<String, String> cells;
        private final String object;
        private final String property;

        Row(Map<String, String> cells) {
            this.cells = cells;
            this.object = cells.getOrDefault("object", "");
            this.property = cells.getOrDefault("property", "");
        }

        boolean object(String... names) {
            return List.of(names).contains(object);
        }

        boolean isReadOnly() {
            return "y".equals(cells.get("readonly"));
        }

        boolean isDiscriminator() {
            return property.equals("scheme") || (property.equals("type") && !object("ImageTemplateIdentity"));
        }

        /** Whether the type or the api-version says it, so that no value holds it. */
        boolean isFixed(Carrier carrier) {
            return property.equals("apiVersion") || (property.equals("type") && carrier != Carrier.BODY);
        }

        /** Today's name if two rows say the same under two names. */
        String todaysName() {
            return switch (property) {
                case "script" -> "scriptUri";
                case "sourceURI" -> "sourceUri";
                default -> property;
            };
        }

        JsonNode sample() {
            return property.equals("apiVersion")
                    ? TextNode.valueOf("2022-07-01")
                    : PropertySamples.value(object, property);
        }

        String pointer(Carrier carrier) {
            return carrier == Carrier.FILE && object("Trigger")
                    ? "/resources/0/" + property
                    : PropertySamples.pointer(object, property);
        }

        /** A document with that value of the member, or without it. */
        ObjectNode document(Carrier carrier, @org.jspecify.annotations.Nullable JsonNode value) {
            ObjectNode document = carrier == Carrier.FILE && object("Trigger")
                    ? withTrigger()
                    : PropertySamples.document(object, property);
            if (carrier == Carrier.ANSWER) {
                JsonNode id = PropertySamples.value("ImageTemplate", "id");
                document.put("name", "web-01").set("id", id);
            }
            if (value == null) {
                Trees.remove(document, pointer(carrier));
            } else {
                Trees.put(document, pointer(carrier), value);
            }
            return document;
        }

        private static ObjectNode withTrigger() {
            ObjectNode document = PropertySamples.document("ImageTemplate", "resources");
            document.set("resources", PropertySamples.value("ImageTemplate", "resources"));
            return document;
        }

        /** What it is called in that version; the other name of the same thing, if that is the one. */
        Optional<String> nameIn(ApiVersion version) {
            if (marked(cells, version)) {
                return Optional.of(property);
            }
            String other = OTHER_NAME.get(property);
            return rows().filter(row -> row.object.equals(object) && row.property.equals(other))
                    .filter(row -> marked(row.cells, version))
                    .map(row -> row.property)
                    .findFirst();
        }

        private static boolean marked(Map<String, String> cells, ApiVersion version) {
            String mark = cells.getOrDefault(version.toString(), "");
            assertThat(mark).isIn("", "y", "d");
            return !mark.isEmpty();
        }

        /** What is written of the sample: itself, or what the constraint says of a type. */
        JsonNode written(ApiVersion version) {
            if (property.equals("apiVersion")) {
                return TextNode.valueOf(version.toString());
            }
            if (isDiscriminator()) {
                return TextNode.valueOf(officialType(version));
            }
            return sample();
        }

        private String officialType(ApiVersion version) {
            for (String part : cells.getOrDefault("constraint", "").split(" \\|\\| ", -1)) {
                String values = part.replaceFirst("^\\[.*?\\] ", "").replaceFirst("^(const|enum) ", "");
                if (inRange(part, version)) {
                    return Stream.of(values.split("\\|", -1))
                            .filter(value -> value.equalsIgnoreCase(sample().asText()))
                            .findFirst()
                            .orElseThrow();
                }
            }
            throw new IllegalStateException("No type of " + this + " for " + version);
        }

        private static boolean inRange(String part, ApiVersion version) {
            if (!part.startsWith("[")) {
                return true;
            }
            String[] ends = part.substring(1, part.indexOf(']')).split("\\.\\.", -1);
            return version.isAtLeast(ApiVersion.of(ends[0]))
                    && ApiVersion.of(ends[ends.length - 1]).isAtLeast(version);
        }

        @Override
        public String toString() {
            return object + "." + property;
        }
    }

    /** What is read and written: what a user sends, a file, or an answer. */
    private enum Carrier {
        BODY {
            @Override
            Object read(ObjectNode document) {
                return ImageTemplateJson.read(document.toString()).template();
            }

            @Override
            JsonNode write(ObjectNode document, ApiVersion version) {
                return Trees.tree(ImageTemplateJson.write(
                        ImageTemplateJson.read(document.toString()).template(), version));
            }
        },
        FILE {
            @Override
            Object read(ObjectNode document) {
                TemplateDocument read = ImageTemplateJson.read(document.toString());
                return List.of(read.template(), read.name(), read.apiVersion(), read.dependsOn(), read.triggers());
            }

            @Override
            JsonNode write(ObjectNode document, ApiVersion version) {
                return Trees.tree(ImageTemplateJson.writeFile(ImageTemplateJson.read(document.toString()), version));
            }
        },
        ANSWER {
            @Override
            Object read(ObjectNode document) {
                return ResponseJson.imageTemplate(bytes(document));
            }

            @Override
            JsonNode write(ObjectNode document, ApiVersion version) {
                return Trees.tree(ResponseJson.write(ResponseJson.imageTemplate(bytes(document)), version));
            }
        },
        RUN_OUTPUT {
            @Override
            Object read(ObjectNode document) {
                return ResponseJson.runOutput(bytes(document));
            }

            @Override
            JsonNode write(ObjectNode document, ApiVersion version) {
                ObjectNode named = document.deepCopy();
                if (named.has("apiVersion")) {
                    named.put("apiVersion", version.toString());
                }
                return Trees.tree(ResponseJson.write(ResponseJson.runOutput(bytes(named)), version));
            }
        },
        TRIGGER {
            @Override
            Object read(ObjectNode document) {
                return ResponseJson.trigger(bytes(document));
            }

            @Override
            JsonNode write(ObjectNode document, ApiVersion version) {
                return Trees.tree(ResponseJson.write(ResponseJson.trigger(bytes(document)), version));
            }
        };

        abstract Object read(ObjectNode document);

        abstract JsonNode write(ObjectNode document, ApiVersion version);

        boolean refuses(ObjectNode document) {
            try {
                read(document);
                return false;
            } catch (JsonReadException e) {
                return true;
            }
        }

        boolean writes(ObjectNode document, ApiVersion version) {
            try {
                write(document, version);
                return true;
            } catch (UnsupportedMemberException e) {
                return false;
            }
        }

        private static byte[] bytes(ObjectNode document) {
            return document.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
