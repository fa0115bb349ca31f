package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.gallery;
import static io.github.aib4j.model.lint.gallery.Requests.madeFrom;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;
import static io.github.aib4j.model.lint.gallery.Requests.withStorage;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.StorageAccountId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.value.ContentUri;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule: a request that breaks it, and one beside it that does not. */
class GalleryRuleExamplesTest {
    @TestFactory
    Stream<DynamicTest> what_breaks_a_rule_is_found_once_where_it_is_and_what_keeps_it_is_not() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example.rule() + " " + example.parts(), () -> {
                    RuleInfo rule = rule(example.rule());
                    List<Finding> found =
                            byRule(example.rule(), example.broken().apply(GalleryApiVersion.latest()));

                    assertThat(found).extracting(Finding::pointer).containsExactly(example.pointer());
                    assertThat(found.get(0).severity()).isEqualTo(rule.severity());
                    assertThat(found.get(0).message()).containsSubsequence(example.parts());
                    assertThat(byRule(example.rule(), example.kept().apply(GalleryApiVersion.latest())))
                            .isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_rule_is_silent_in_the_api_version_before_its_first_and_speaks_in_all_from_it_on() {
        return examples()
                .map(example -> DynamicTest.dynamicTest(example.rule() + " " + example.parts(), () -> {
                    GalleryApiVersion since =
                            (GalleryApiVersion) rule(example.rule()).since();
                    for (GalleryApiVersion version : GalleryApiVersion.values()) {
                        assertThat(byRule(example.rule(), example.broken().apply(version)))
                                .as("%s", version)
                                .hasSize(version.isAtLeast(since) ? 1 : 0);
                    }
                }));
    }

    @Test
    void each_rule_has_an_example() {
        Map<String, Long> counts = examples().collect(Collectors.groupingBy(Example::rule, Collectors.counting()));

        assertThat(counts.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        GalleryLinter.rules().stream().map(RuleInfo::id).toList());
    }

    @Test
    void the_base_requests_of_the_examples_break_no_rule() {
        for (GalleryApiVersion version : GalleryApiVersion.values()) {
            assertThat(gallery("all").apply(version)).isEmpty();
            assertThat(putting(definition()).apply(version)).isEmpty();
            assertThat(putting(version()).apply(version)).isEmpty();
        }
    }

    private static List<Finding> byRule(String rule, List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    private static RuleInfo rule(String id) {
        return GalleryLinter.rules().stream()
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Example> examples() {
        return Stream.of(
                        ExamplesOfSources.names(),
                        ExamplesOfSources.disks(),
                        ExamplesOfSources.sources(),
                        ExamplesOfKinds.addresses(),
                        ExamplesOfKinds.places(),
                        ExamplesOfReplicas.replicas(),
                        ExamplesOfMachines.security(),
                        ExamplesOf2026.names(),
                        ExamplesOf2026.deletions(),
                        ExamplesOf2026.security(),
                        ExamplesOf2026.disks(),
                        ExamplesOfRanges.ranges(),
                        ExamplesOfMatches.matches(),
                        ExamplesOfMatches.words(),
                        ExamplesOfPublishing.publishing(),
                        ExamplesOfPublishing.storage(),
                        ExamplesOfPublishing.existing())
                .flatMap(List::stream);
    }

    @Test
    void another_signature_makes_no_other_source() {
        GalleryImageVersion there =
                madeFrom(vhd("sig=old")).toBuilder().name("1.0.3").build();

        List<Finding> same = putting(madeFrom(vhd("sig=new")), facts(f -> f.addVersion(there)))
                .apply(GalleryApiVersion.latest());

        assertThat(byRule("L01", same)).isEmpty();
    }

    private static GallerySource vhd(String query) {
        return GallerySource.vhd(ContentUri.of("https://disks.blob.core.windows.net/v/os.vhd?" + query));
    }

    @Test
    void before_a_vhd_had_a_member_for_its_account_the_id_beside_the_address_is_that_of_the_account() {
        GalleryImageVersion version = withStorage("{'osDiskImage': {'source': {'id': '"
                + StorageAccountId.of(Requests.SUBSCRIPTION, "disks", "disks")
                + "', 'uri': 'https://disks.blob.core.windows.net/v/os.vhd'}}}");

        assertThat(byRule("L07", putting(version).apply(GalleryApiVersion.V2020_09_30)))
                .isEmpty();
    }
}
