package io.github.aib4j.model.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.gallery.GalleryImageVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reader expects the names of members in the order of the last document. Nothing may depend on it. */
class NamesOfMembersTest {
    private static final String IMAGE =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/galleries/g/images/i";
    private static final Map<String, String> MEMBERS = Map.of(
            "id", "\"" + IMAGE + "/versions/1.0.0\"",
            "name", "\"1.0.0\"",
            "type", "\"Microsoft.Compute/galleries/images/versions\"",
            "location", "\"westeurope\"",
            "tags", "{\"a\": \"1\", \"\": \"2\"}");
    private static final Map<String, String> PROFILE = Map.of(
            "replicaCount", "2",
            "excludeFromLatest", "true",
            "storageAccountType", "\"Standard_ZRS\"",
            "replicationMode", "\"Full\"",
            "endOfLifeDate", "\"2028-06-30T00:00:00Z\"",
            "targetRegions", "[{\"name\": \"westeurope\", \"regionalReplicaCount\": 3}, {\"name\": \"northeurope\"}]");

    private static final GalleryImageVersion EXPECTED =
            read(document(new Random(0), false).getBytes(UTF_8));

    @Test
    void members_may_come_in_any_order_after_any_other_order() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            assertThat(read(document(random, false).getBytes(UTF_8))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void names_may_be_escaped_and_a_strict_reader_accepts_that() {
        Random random = new Random(8);
        for (int i = 0; i < 200; i++) {
            byte[] json = document(random, true).getBytes(UTF_8);
            assertThat(read(json)).isEqualTo(EXPECTED);
            assertThat(read(document(random, false).getBytes(UTF_8))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void a_text_is_read_as_its_bytes_are_in_any_encoding() {
        Random random = new Random(9);
        for (int i = 0; i < 100; i++) {
            String json = document(random, i % 2 == 0);
            assertThat(GalleryJson.imageVersion(json).value()).isEqualTo(EXPECTED);
            assertThat(read(json.getBytes(UTF_16BE))).isEqualTo(EXPECTED);
        }
    }

    @Test
    void an_empty_name_is_unknown_at_any_place() {
        for (String json : List.of(
                "{\"\": 1, \"location\": \"westeurope\", \"properties\": {}}",
                "{\"location\": \"westeurope\", \"\": 1, \"properties\": {}}",
                "{\"location\": \"westeurope\", \"properties\": {}, \"\": 1}")) {
            GalleryDocument<GalleryImageVersion> document = GalleryJson.imageVersion(json);

            assertThat(document.remarks()).extracting(ReadRemark::kind).containsExactly(ReadRemark.Kind.UNKNOWN);
            assertThat(document.value().unknownMembers()).containsOnlyKeys("");
        }
    }

    @Test
    void a_duplicate_name_is_refused_at_any_place() {
        for (String json : List.of(
                "{\"location\": \"a\", \"location\": \"a\"}",
                "{\"location\": \"a\", \"tags\": {}, \"location\": \"a\"}",
                "{\"tags\": {}, \"location\": \"a\", \"loc\\u0061tion\": \"a\"}",
                "{\"location\": null, \"location\": \"a\"}")) {
            assertThatThrownBy(() -> read(json.getBytes(UTF_8)))
                    .isInstanceOf(JsonReadException.class)
                    .hasMessageContaining("'location' stands twice");
        }
    }

    private static GalleryImageVersion read(byte[] json) {
        return GalleryJson.imageVersion(json, "text", ReadOptions.lenient()).value();
    }

    private static String document(Random random, boolean isEscaped) {
        Map<String, String> members = new LinkedHashMap<>(MEMBERS);
        String profile = object(PROFILE, random, isEscaped);
        members.put("properties", object(Map.of("publishingProfile", profile), random, isEscaped));
        return object(members, random, isEscaped);
    }

    private static String object(Map<String, String> members, Random random, boolean isEscaped) {
        List<String> names = new ArrayList<>(members.keySet());
        Collections.sort(names);
        Collections.shuffle(names, random);
        return names.stream()
                .map(name -> "\"" + (isEscaped ? escaped(name, random) : name) + "\": " + members.get(name))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** The name with one of its letters as its code. */
    private static String escaped(String name, Random random) {
        int place = random.nextInt(name.length());
        return name.substring(0, place)
                + String.format("\\u%04x", (int) name.charAt(place))
                + name.substring(place + 1);
    }
}
