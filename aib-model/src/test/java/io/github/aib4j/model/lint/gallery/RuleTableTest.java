package io.github.aib4j.model.lint.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.testing.Csv;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of galleries in the table of the reference, against those that the linter has. */
class RuleTableTest {
    private static final Map<String, String> ROWS_WITHOUT_RULE =
            Map.of("G21", "says that replication takes time, which no request can break; it is in Javadoc");

    private static final Map<String, String> RULES_WITHOUT_ROW = new TreeMap<>(Map.ofEntries(
            Map.entry("L01", "is of this library; the table has nothing about a version that exists"),
            Map.entry(
                    "L02", "Microsoft's page about errors with galleries refuses what the pattern of the types takes"),
            Map.entry("L03", "the page about errors; the table has nothing about how many replicas there may be"),
            Map.entry("L04", "the page about errors; the table has nothing about a region that is named twice"),
            Map.entry("L05", "Microsoft's page about trusted launch; the table knows no names of features"),
            Map.entry("L06", "reported of managed images; the table has nothing about addresses of VHDs"),
            Map.entry("L07", "the page about errors; the table says which kinds there are, and not where each belongs"),
            Map.entry("L08", "the page about errors; the table has nothing about ranges"),
            Map.entry("L09", "is of this library; the types allow any integer"),
            Map.entry("L10", "is about what is not known: whether two spellings are one name"),
            Map.entry("L11", "announced for 2026-03-03, which is younger than the table"),
            Map.entry("L12", "is of this library; limits are not known"),
            Map.entry("L13", "the service was reported to say so"),
            Map.entry("L14", "the service was reported to say so"),
            Map.entry("L15", "is of this library; the table has nothing about accounts"),
            Map.entry("L16", "the retirement of unmanaged disks"),
            Map.entry("L17", "the specification of 2026-03-03, which is younger than the table"),
            Map.entry("L18", "the page about soft deletion"),
            Map.entry("L19", "the page about errors; the table has nothing about deletions"),
            Map.entry("L20", "the service was reported to say so"),
            Map.entry("L21", "is about what is not known: whether there is a member for direct-shared images"),
            Map.entry("L22", "the published examples; the table has a text there")));

    @TestFactory
    Stream<DynamicTest> each_row_is_a_rule_of_the_same_severity_from_the_same_api_version_on() {
        return rows().filter(row -> !ROWS_WITHOUT_RULE.containsKey(row.id))
                .map(row -> DynamicTest.dynamicTest(row.id, row::check));
    }

    @Test
    void the_linter_has_exactly_the_rows_that_can_be_rules_and_its_own() {
        List<String> ids = rows().map(Row::id).collect(Collectors.toList());
        assertThat(ids).hasSize(27).contains("G01", "G22", "X26", "X30");
        ids.removeAll(ROWS_WITHOUT_RULE.keySet());
        ids.addAll(RULES_WITHOUT_ROW.keySet());

        assertThat(GalleryLinter.rules()).extracting(RuleInfo::id).containsExactlyInAnyOrderElementsOf(ids);
        System.out.println("RuleTableTest: " + ROWS_WITHOUT_RULE + " " + RULES_WITHOUT_ROW);
    }

    private static Stream<Row> rows() {
        return Csv.rows("rules.csv").stream().map(Row::of).filter(row -> row.id.matches("G[0-9]{2}|X2[6-9]|X30"));
    }

    /** A row of the table; the first of its api-versions begins the text of them. */
    private record Row(String id, String severity, String text, String apiVersions) {
        static Row of(Map<String, String> row) {
            return new Row(cell(row, "id"), cell(row, "severity"), cell(row, "rule"), cell(row, "api_versions"));
        }

        private static String cell(Map<String, String> row, String name) {
            return Objects.requireNonNull(row.get(name), name);
        }

        void check() {
            List<RuleInfo> rules = GalleryLinter.rules().stream()
                    .filter(rule -> rule.id().equals(id))
                    .toList();
            assertThat(rules).hasSize(1);
            assertThat(rules.get(0).severity()).hasToString(severity);
            assertThat(apiVersions).startsWith(rules.get(0).since().toString());
            assertThat(rules.get(0).text()).isNotEqualTo(text).endsWith(".");
        }
    }
}
