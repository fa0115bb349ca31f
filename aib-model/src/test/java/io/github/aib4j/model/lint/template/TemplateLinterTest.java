package io.github.aib4j.model.lint.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.RuleInfo;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.testing.Templates;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How findings come, whatever the rules say. */
class TemplateLinterTest {
    @Test
    void errors_come_first_and_the_rest_in_the_order_of_the_rules() {
        Subject template = Subject.linux()
                .without("/identity")
                .steps(
                        "{'type': 'Shell', 'scriptUri': 'https://example.com/a.sh'}",
                        Subject.step("Shell", "apt-get install nginx"));

        assertThat(template.lint(ApiVersion.latest()))
                .extracting(Finding::ruleId)
                .containsExactly("I02", "C11", "R34", "R31");
    }

    @Test
    void a_template_with_all_members_has_only_the_expected_findings() {
        assertThat(TemplateLinter.lint("web", Templates.full(), ApiVersion.V2020_02_14))
                .isEmpty();
    }

    @Test
    void an_error_is_thrown_with_its_rule_and_its_place() {
        assertThatThrownBy(() -> TemplateLinter.check("web", Templates.small(), ApiVersion.latest()))
                .isInstanceOf(LintException.class)
                .hasMessageContainingAll("Image template 'web'", "2025-10-01", "error I02 /identity");
        assertThat(TemplateLinter.check("web", Templates.small(), ApiVersion.V2019_05_01_PREVIEW))
                .extracting(Finding::severity)
                .doesNotContain(Severity.ERROR);
    }

    @Test
    void facts_that_contradict_the_template_are_refused_with_the_place() {
        assertThatThrownBy(() ->
                        Subject.linux().knowing(f -> f.osType(OsType.WINDOWS)).lint(ApiVersion.latest()))
                .isInstanceOfSatisfying(
                        ContradictoryFactsException.class,
                        e -> assertThat(e.pointer()).isEqualTo("/properties/source"))
                .hasMessageContainingAll("'Windows'", "'Linux'");
    }

    /** The enum of types has Premium_LRS from 2022-07-01 on (schemas of the service). */
    @Test
    void premium_storage_is_a_finding_before_its_api_version() {
        Subject template = Subject.linux().target(Subject.gallery("'storageAccountType': 'Premium_LRS'"));

        assertThat(template.lint(ApiVersion.V2022_02_14)).singleElement().satisfies(found -> {
            assertThat(found.ruleId()).isEqualTo("D18");
            assertThat(found.pointer()).isEqualTo("/properties/distribute/0/storageAccountType");
            assertThat(found.message()).contains("'Premium_LRS'").endsWith("write Standard_LRS or Standard_ZRS");
        });
        assertThat(template.lint(ApiVersion.V2022_07_01))
                .extracting(Finding::ruleId)
                .doesNotContain("D18");
    }

    @Test
    void expressions_are_not_checked() {
        String open = "'[parameters(‹a›)]'";
        Subject template = Subject.linux()
                .with("/location", open)
                .with("/identity/userAssignedIdentities", "{" + open + ": {}}")
                .with("/properties/source/version", open)
                .with("/properties/vmProfile/vnetConfig/subnetId", open)
                .with("/properties/stagingResourceGroup", open)
                .steps(
                        "{'type': 'File', 'sourceUri': " + open + ", 'destination': " + open + ", 'sha256Checksum': "
                                + open + "}",
                        "{'type': 'Shell', 'inline': [" + open + "]}")
                .target("{'type': 'SharedImage', 'runOutputName': " + open + ", 'galleryImageId': " + open
                        + ", 'targetRegions': [{'name': " + open + "}, {'name': " + open + "}]}")
                .knowing(f -> f.addRegions("westeurope").addGalleryRegions("westeurope"))
                .named("[parameters('name')]");

        assertThat(template.lint(ApiVersion.latest())).isEmpty();
    }

    @Test
    void a_message_of_any_rule_is_one_line() {
        Subject template = Subject.windows()
                .inline("Shell", "id")
                .with("/location", "'a\\nb'")
                .knowing(f -> f.addRegions("westeurope"))
                .named("a\nb");

        assertThat(template.lint(ApiVersion.latest()))
                .hasSize(3)
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("\n"));
    }

    @Test
    void a_finding_is_one_line_even_if_its_pointer_is_not() {
        Subject template =
                Subject.linux().with("/tags", "{'db\\nhttps://h/c?sig=abcdefghijklmnop': 'password=Sommer2026'}");

        assertThat(template.lint(ApiVersion.latest()))
                .extracting(Finding::toString)
                .singleElement()
                .asString()
                .startsWith("warning R30 /tags")
                .doesNotContain("\n", "abcdefghijklmnop", "Sommer2026");
    }

    @Test
    void a_secret_in_the_name_of_a_tag_is_not_in_the_pointer() {
        Subject template = Subject.linux().with("/tags", "{'password=Sommer2026': 'x'}");

        assertThat(template.lint(ApiVersion.latest())).singleElement().satisfies(finding -> {
            assertThat(finding.pointer()).isEqualTo("/tags");
            assertThat(finding.message()).contains("(redacted)").doesNotContain("Sommer2026");
        });
    }

    @Test
    void a_thousand_steps_are_checked_in_linear_time() {
        Subject small = steps(1_000);
        Subject large = steps(10_000);
        time(small);
        time(large);

        assertThat(time(large)).isLessThan(Math.max(50_000_000L, time(small)) * 40);
    }

    private static long time(Subject subject) {
        var template = subject.template();
        long begin = System.nanoTime();
        TemplateLinter.lint("web", template, ApiVersion.latest());
        return System.nanoTime() - begin;
    }

    private static Subject steps(int count) {
        return Subject.linux()
                .steps(IntStream.range(0, count)
                        .mapToObj(i -> "{'type': 'Shell', 'name': 's" + i + "', 'inline': ['sudo apt-get install -y p"
                                + i + "', 'echo done']}")
                        .toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-eyJaaaaaaaaaaa", "https://h/DeprovisioningScript.sh/"})
    void a_long_command_is_checked_in_linear_time(String part) {
        String command = part.repeat(400_000 / part.length());
        ImageTemplate template = Subject.linux()
                .steps("{'type': 'Shell', 'inline': ['" + command + "']}")
                .template();

        assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> TemplateLinter.lint("web", template, ApiVersion.latest()));
    }

    @Test
    void ids_are_unique_and_in_order() {
        List<String> ids = TemplateLinter.rules().stream().map(RuleInfo::id).toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }
}
