package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.json.ReadRemark.Kind;
import io.github.aib4j.model.testing.Csv;
import io.github.aib4j.model.testing.GalleryKind;
import io.github.aib4j.model.testing.GallerySamples;
import io.github.aib4j.model.testing.GalleryTable;
import io.github.aib4j.model.testing.GalleryTable.Member;
import io.github.aib4j.model.testing.Trees;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every member of galleries, definitions and versions at every place, in every api-version. */
class GalleryPropertiesCoverageTest {
    private static final Set<String> CHECKED = new TreeSet<>();
    private static int cells;

    @TestFactory
    Stream<DynamicTest> each_member_is_read_by_type_and_written_where_the_api_version_has_it() {
        return places().stream()
                .map(place -> DynamicTest.dynamicTest(newest(place).toString(), () -> check(place)));
    }

    @TestFactory
    Stream<DynamicTest> each_value_of_an_open_set_is_known_and_written_where_the_api_version_names_it() {
        return places().stream()
                .filter(place -> !newest(place).values().isEmpty())
                .map(place -> DynamicTest.dynamicTest(newest(place).toString(), () -> checkValues(place)));
    }

    @Test
    void no_row_and_no_cell_is_left_out() {
        Set<String> inTable = new TreeSet<>();
        for (Map<String, String> row : Csv.rows(GalleryTable.FILE)) {
            for (GalleryApiVersion version : GalleryApiVersion.values()) {
                if (row.getOrDefault(version.toString(), "").equals("y")) {
                    inTable.add(row.get("object") + "." + row.get("property") + " " + version);
                }
            }
        }
        Set<String> reached = places().stream()
                .flatMap(place -> place.values().stream())
                .map(member -> member.rowName() + " " + member.version())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(reached).isEqualTo(inTable).hasSizeGreaterThan(1_500);
    }

    @AfterAll
    static void count() {
        System.out.println("GalleryPropertiesCoverageTest: " + CHECKED.size() + " members in " + cells
                + " pairs of place and api-version");
    }

    /** For each place the member there, by api-version. */
    private static Collection<Map<GalleryApiVersion, Member>> places() {
        Map<String, Map<GalleryApiVersion, Member>> places = new LinkedHashMap<>();
        for (GalleryKind kind : GalleryKind.values()) {
            for (GalleryApiVersion version : GalleryApiVersion.values()) {
                GalleryTable.members(kind, version)
                        .forEach(member -> places.computeIfAbsent(
                                        member.toString(), name -> new EnumMap<>(GalleryApiVersion.class))
                                .put(version, member));
            }
        }
        return places.values();
    }

    private static Member newest(Map<GalleryApiVersion, Member> place) {
        return place.values().stream().reduce((older, newer) -> newer).orElseThrow();
    }

    private static void check(Map<GalleryApiVersion, Member> place) {
        checkReading(newest(place));
        for (GalleryApiVersion version : GalleryApiVersion.values()) {
            Member member = place.get(version);
            if (member != null && isEnvelope(member)) {
                checkFile(member);
            } else if (member != null) {
                checkWritten(member);
            } else {
                checkRefused(newest(place), version);
            }
            cells++;
        }
        place.values().forEach(member -> CHECKED.add(member.rowName()));
    }

    private static boolean isEnvelope(Member member) {
        return member.parent().isEmpty() && GalleryTable.ENVELOPE.contains(member.property());
    }

    private static void checkReading(Member member) {
        JsonNode sample = GallerySamples.value(member);
        Object value = read(member, Optional.of(sample)).value();

        assertThat(read(member, Optional.of(sample)).remarks())
                .extracting(ReadRemark::kind)
                .doesNotContain(Kind.UNKNOWN, Kind.VALUE, Kind.ALIAS, Kind.OTHER_VERSION);
        if (!Set.of("type", "apiVersion").contains(isEnvelope(member) ? member.property() : "")) {
            assertThat(valueOrRefusal(() -> read(member, Optional.empty()).value())
                            .equals(value))
                    .as("without it")
                    .isEqualTo(isMissingAsEmpty(member));
            JsonNode other = changed(sample);
            assertThat(
                            other.equals(sample)
                                    ? Optional.empty()
                                    : read(member, Optional.of(other)).value())
                    .as(other.toString())
                    .isNotEqualTo(value);
        }
        JsonNode wrongKind = sample.isBoolean() ? IntNode.valueOf(7) : BooleanNode.TRUE;
        assertThatThrownBy(() -> read(member, Optional.of(wrongKind)))
                .isInstanceOfSatisfying(
                        JsonReadException.class, e -> assertThat(e.pointer()).startsWith(member.pointer()));
    }

    /** All properties of a gallery are optional, and Azure takes one without them. */
    private static boolean isMissingAsEmpty(Member member) {
        return member.kind() == GalleryKind.GALLERY && member.pointer().equals("/properties");
    }

    private static GalleryDocument<?> read(Member member, Optional<JsonNode> value) {
        return member.kind().read(GallerySamples.document(member, value).toString());
    }

    private static Object valueOrRefusal(Supplier<?> read) {
        try {
            return read.get();
        } catch (JsonReadException e) {
            return e;
        }
    }

    private static JsonNode changed(JsonNode sample) {
        if (sample.isTextual()) {
            return TextNode.valueOf(sample.asText() + "2");
        }
        return sample.isInt()
                ? IntNode.valueOf(sample.asInt() + 1)
                : sample.isBoolean() ? BooleanNode.valueOf(!sample.asBoolean()) : sample;
    }

    private static void checkFile(Member member) {
        JsonNode sample = GallerySamples.value(member);
        Object value = read(member, Optional.of(sample)).value();
        GalleryKind kind = member.kind();

        assertThat(Trees.tree(kind.writeFile(value, member.version())).get(member.property()))
                .isEqualTo(sample);
        assertThat(Trees.tree(kind.write(value, member.version())).has(member.property()))
                .as("in a request")
                .isFalse();
    }

    private static void checkWritten(Member member) {
        JsonNode sample = GallerySamples.value(member);
        ObjectNode document = GallerySamples.document(member, Optional.of(sample));
        GalleryKind kind = member.kind();
        String answer = kind.writeAnswer(kind.readAnswer(document), member.version());
        GalleryDocument<?> read = kind.read(
                document.put("apiVersion", member.version().toString()).toString());
        JsonNode inBody = Trees.tree(kind.write(read.value(), member.version())).at(member.pointer());

        assertThat(Trees.tree(answer).at(member.pointer()))
                .as("%s in %s", member.version(), answer)
                .isEqualTo(sample);
        if (member.isReadOnly()) {
            assertThat(inBody.isMissingNode())
                    .as("sent in %s", member.version())
                    .isTrue();
            assertThat(read.remarks())
                    .as("%s", member.version())
                    .anyMatch(remark -> remark.kind() == Kind.READ_ONLY
                            && (member.pointer() + "/").startsWith(remark.pointer() + "/"));
        } else {
            assertThat(inBody).as("sent in %s", member.version()).isEqualTo(sample);
        }
    }

    private static void checkRefused(Member other, GalleryApiVersion version) {
        GalleryKind kind = other.kind();
        ObjectNode with = GallerySamples.document(other, Optional.of(GallerySamples.value(other)));
        ObjectNode without = GallerySamples.document(other, Optional.empty());
        if (other.property().equals("virtualMachineId")) {
            checkFormerId(other, with, version, GalleryApiVersion.V2019_07_01);
            return;
        }
        if (other.property().equals("storageAccountId")) {
            Trees.put(with, other.pointer().replace("storageAccountId", "uri"), TextNode.valueOf("https://a.b/os.vhd"));
            checkFormerId(other, with, version, GalleryApiVersion.V2020_09_30);
            return;
        }
        if (isMoved(other.pointer(), version)) {
            checkMoved(other, with, version);
            return;
        }
        checkRefusal(
                other,
                version,
                () -> kind.writeAnswer(kind.readAnswer(with), version),
                () -> kind.writeAnswer(kind.readAnswer(without), version));
        if (!other.isReadOnly()) {
            checkRefusal(
                    other,
                    version,
                    () -> kind.write(kind.read(with.toString()).value(), version),
                    () -> kind.write(kind.read(without.toString()).value(), version));
        }
    }

    /** What an api-version has at another place is written there; FormerSourcesTest says where. */
    private static boolean isMoved(String pointer, GalleryApiVersion version) {
        boolean isLater = version.isAtLeast(GalleryApiVersion.V2019_07_01);
        return (pointer.startsWith("/properties/publishingProfile/source") && isLater)
                || (Set.of("/properties/storageProfile/source", "/properties/storageProfile/source/id")
                                .contains(pointer)
                        && !isLater)
                || (pointer.equals("/properties/storageProfile/source/uri")
                        && version.isAtLeast(GalleryApiVersion.V2022_03_03));
    }

    private static void checkMoved(Member member, ObjectNode document, GalleryApiVersion version) {
        String written =
                member.kind().write(member.kind().read(document.toString()).value(), version);
        JsonNode value = document.at(member.pointer());

        assertThat(Trees.tree(written).at(member.pointer()).isMissingNode()).isTrue();
        assertThat(written).contains((value.isObject() ? value.findValue("id") : value).asText());
    }

    /** Before they had members of their own, a machine and the account of a VHD were named by {@code id} (rows M41, M42). */
    private static void checkFormerId(
            Member member, ObjectNode document, GalleryApiVersion version, GalleryApiVersion first) {
        GalleryKind kind = member.kind();
        Object value = kind.read(document.toString()).value();
        String id = member.pointer().replace(member.property(), "id");
        if (version.isAtLeast(first)) {
            assertThat(Trees.tree(kind.write(value, version)).at(id)).isEqualTo(document.at(member.pointer()));
        } else {
            assertThatThrownBy(() -> kind.write(value, version)).isInstanceOf(UnsupportedMemberException.class);
        }
    }

    private static void checkRefusal(
            Member member, GalleryApiVersion version, Supplier<String> write, Supplier<String> writeWithout) {
        UnsupportedMemberException refusal = catchThrowableOfType(UnsupportedMemberException.class, write::get);
        assertThat(refusal).as("%s is written for %s", member, version).isNotNull();
        List<String> places = Objects.requireNonNull(refusal).members().stream()
                .map(UnsupportedMember::pointer)
                .toList();
        if (isWritten(writeWithout)) {
            assertThat(places)
                    .as("%s", version)
                    .isNotEmpty()
                    .allMatch(place -> (member.pointer() + "/").startsWith(place + "/"));
        } else {
            assertThat(places).as("%s", version).anyMatch(place -> (member.pointer() + "/").startsWith(place + "/"));
        }
    }

    private static boolean isWritten(Supplier<String> write) {
        try {
            return !write.get().isEmpty();
        } catch (UnsupportedMemberException | JsonReadException e) {
            return false;
        }
    }

    private static void checkValues(Map<GalleryApiVersion, Member> place) {
        Set<String> all = place.values().stream()
                .flatMap(member -> member.values().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        for (Member member : place.values()) {
            for (String value : all) {
                checkValue(member, value, member.values().contains(value));
            }
        }
        assertThat(all).hasSizeGreaterThan(1);
    }

    private static void checkValue(Member member, String value, boolean isNamed) {
        GalleryKind kind = member.kind();
        boolean isPlainText = member.rowName().startsWith("SystemData.");
        String spelling = isPlainText ? value : value.toUpperCase(Locale.ROOT);
        GalleryDocument<?> misspelt =
                read(member, Optional.of(GallerySamples.inList(member, TextNode.valueOf(spelling))));
        JsonNode expected = GallerySamples.inList(member, TextNode.valueOf(value));

        if (isNamed) {
            assertThat(Trees.tree(kind.writeAnswer(misspelt.value(), member.version()))
                            .at(member.pointer()))
                    .as("%s", member.version())
                    .isEqualTo(expected);
        } else if (!member.isReadOnly()) {
            assertThatThrownBy(() -> kind.write(misspelt.value(), member.version()))
                    .as("%s for %s", value, member.version())
                    .isInstanceOf(UnsupportedMemberException.class)
                    .hasMessageContaining(member.pointer() + " '" + value + "'");
        }
    }
}
