package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.definition;
import static io.github.aib4j.model.lint.gallery.Requests.facts;
import static io.github.aib4j.model.lint.gallery.Requests.published;
import static io.github.aib4j.model.lint.gallery.Requests.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.LintException;
import io.github.aib4j.model.lint.Severity;
import io.github.aib4j.model.value.ContentUri;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class GalleryLinterTest {
    private static final GalleryApiVersion LATEST = GalleryApiVersion.defaultVersion();
    private static final GalleryImageVersionId VERSION =
            GalleryImageVersionId.of(Requests.SUBSCRIPTION, "images", "all", "web", "1.0.3");

    @Test
    void a_check_throws_all_errors_with_one_line_each() {
        GalleryImageVersion wrong = published(p ->
                p.targetRegions(List.of(GalleryTargetRegion.region("eastus"))).excludeFromLatest(true));

        assertThatThrownBy(() -> GalleryLinter.check("v1", wrong, LATEST, GalleryFacts.none()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        Image version 'v1' in api-version 2025-12-03 breaks 2 rules; it was not sent:
                          error G03 /name 'v1' cannot be the name of a version; write major.minor.patch, such as 1.0.3, \
                        each number from 0 to 2147483647
                          error G12 /properties/publishingProfile/targetRegions 'westeurope', the version's own region, \
                        is not among the target regions; add it""")
                .asInstanceOf(type(LintException.class))
                .extracting(e -> e.findings().stream().map(Finding::ruleId).toList())
                .isEqualTo(List.of("G03", "G12", "G16"));
    }

    @Test
    void a_check_without_errors_returns_the_warnings_and_notes() {
        GalleryImageVersion hidden = published(p -> p.excludeFromLatest(true));

        assertThat(GalleryLinter.check(VERSION, hidden, LATEST))
                .extracting(Finding::ruleId, Finding::severity)
                .containsExactly(tuple("G16", Severity.NOTE));
    }

    @Test
    void all_three_resources_are_checked_by_id_and_by_name() {
        GalleryId gallery = GalleryId.of(Requests.SUBSCRIPTION, "images", "all-");
        GalleryImageId image = GalleryImageId.of(Requests.SUBSCRIPTION, "images", "all", "web-");
        GalleryImageVersionId number = GalleryImageVersionId.of(Requests.SUBSCRIPTION, "images", "all", "web", "1.0");

        assertThatThrownBy(() -> GalleryLinter.check(gallery, Gallery.in("westeurope"), LATEST))
                .hasMessageContainingAll("galleries/all-'", "X26 /name 'all-'");
        assertThatThrownBy(() -> GalleryLinter.check("all-", Gallery.in("westeurope"), LATEST))
                .hasMessageContaining("X26 /name 'all-'");
        assertThatThrownBy(() -> GalleryLinter.check(image, definition(), LATEST))
                .hasMessageContainingAll("images/web-'", "X26 /name 'web-'");
        assertThatThrownBy(() -> GalleryLinter.check("web site", definition(), LATEST, GalleryFacts.none()))
                .hasMessageContaining("G02 /name 'web site'");
        assertThatThrownBy(() -> GalleryLinter.check(number, version(), LATEST))
                .hasMessageContainingAll("versions/1.0'", "G03 /name '1.0'");
    }

    @Test
    void no_signature_reaches_a_finding() {
        GallerySource vhd = GallerySource.vhd(
                ContentUri.of("https://user:word@disks.blob.core.windows.net/v/os.vhd?sv=1&sig=secret#secret"));
        GalleryImageVersion there = version(v -> v.name("1.0.3").storageProfile(StorageProfile.of(vhd)));
        GalleryImageVersion odd = version(v -> v.location("https://a.example.com/?sig=secret")
                .publishingProfile(published(p -> p.storageAccountType(GalleryStorageAccountType.of("sig=secret")))
                        .publishingProfile()
                        .orElseThrow()));

        List<Finding> findings = GalleryLinter.lint(VERSION, odd, LATEST, facts(f -> f.addVersion(there)));

        assertThat(findings).extracting(Finding::ruleId).contains("L01", "G12", "G15");
        assertThat(findings.toString())
                .contains("disks.blob.core.windows.net/v/os.vhd")
                .doesNotContain("secret", "word");
        assertThat(facts(f -> f.addVersion(there)).toString()).doesNotContain("secret", "word");
    }

    @Test
    void a_value_of_many_lines_is_shown_in_one_and_a_long_one_is_cut() {
        List<Finding> findings = GalleryLinter.lint(
                "1.0\nINFO\u202E all is well" + "x".repeat(5_000), version(), LATEST, GalleryFacts.none());

        assertThat(findings).extracting(Finding::ruleId).containsExactly("G03");
        assertThat(findings.get(0).message())
                .startsWith("'1.0\\u000AINFO\\u202E all is well")
                .hasSizeLessThan(600);
    }

    @Test
    void until_2023_dashes_and_underscores_in_the_name_of_a_gallery_are_errors_and_no_dash_is_ever_advised() {
        GalleryApiVersion last = GalleryApiVersion.V2023_07_03;

        assertThat(namings("my-gallery", last)).containsExactly(tuple("X26", Severity.ERROR));
        assertThat(namings("my_gallery", last)).containsExactly(tuple("X26", Severity.ERROR));
        assertThat(namings("my.gallery", last)).isEmpty();
        for (GalleryApiVersion version : GalleryApiVersion.values()) {
            assertThat(GalleryLinter.lint("my gallery", Gallery.in("westeurope"), version))
                    .extracting(Finding::message)
                    .singleElement()
                    .asString()
                    .contains("'my gallery'", "dots")
                    .doesNotContain("dash");
        }
    }

    @Test
    void since_2024_dashes_in_the_name_of_a_gallery_are_warnings() {
        GalleryApiVersion first = GalleryApiVersion.V2024_03_03;

        assertThat(namings("my-gallery", first)).containsExactly(tuple("L02", Severity.WARNING));
        assertThat(namings("my_gallery_", first)).containsExactly(tuple("L02", Severity.WARNING));
        assertThat(namings("my_gallery", first)).isEmpty();
        assertThat(namings("-all", first)).containsExactly(tuple("X26", Severity.ERROR));
    }

    private static List<Tuple> namings(String name, GalleryApiVersion version) {
        return GalleryLinter.lint(name, Gallery.in("westeurope"), version).stream()
                .map(finding -> tuple(finding.ruleId(), finding.severity()))
                .toList();
    }

    @Test
    void before_its_own_rule_a_wrong_character_in_the_name_of_a_definition_is_found_by_the_older_one() {
        assertThat(GalleryLinter.lint("a b", definition(), GalleryApiVersion.V2018_06_01, GalleryFacts.none()))
                .extracting(Finding::ruleId)
                .containsExactly("X26");
        assertThat(GalleryLinter.lint("a b", definition(), GalleryApiVersion.V2019_12_01, GalleryFacts.none()))
                .extracting(Finding::ruleId)
                .containsExactly("G02");
    }

    @Test
    void storage_account_types_are_those_of_the_api_version() {
        assertThat(findsType(GalleryStorageAccountType.STANDARD_SSD_LRS))
                .containsExactly(GalleryApiVersion.V2021_10_01, GalleryApiVersion.V2022_01_03);
        assertThat(findsType(GalleryStorageAccountType.PREMIUM_V2_LRS))
                .containsExactly(
                        GalleryApiVersion.V2024_03_03, GalleryApiVersion.V2025_03_03, GalleryApiVersion.V2025_12_03);
    }

    /** The api-versions, from that of the rule on, in which the type is not found. */
    private static List<GalleryApiVersion> findsType(GalleryStorageAccountType type) {
        GalleryImageVersion version = published(p -> p.storageAccountType(type));
        return List.of(GalleryApiVersion.values()).stream()
                .filter(apiVersion -> apiVersion.isAtLeast(GalleryApiVersion.V2019_12_01))
                .filter(apiVersion ->
                        GalleryLinter.lint(VERSION, version, apiVersion).isEmpty())
                .toList();
    }

    @Test
    void an_expression_is_not_checked() {
        GalleryImageVersion version = published(p -> p.targetRegions(List.of(GalleryTargetRegion.region("eastus")))
                        .storageAccountType(GalleryStorageAccountType.of("[parameters('storage')]")))
                .toBuilder()
                .location("[resourceGroup().location]")
                .name("[parameters('version')]")
                .build();

        assertThat(GalleryLinter.lint(
                        GalleryImageVersionId.parse("[parameters('id')]"), version, LATEST, GalleryFacts.none()))
                .isEmpty();
    }

    @Test
    void without_an_id_the_last_part_of_the_name_in_the_body_is_checked() {
        GalleryImageVersionId none = GalleryImageVersionId.ofText("");

        assertThat(GalleryLinter.lint(none, version(v -> v.name("all/web/1.0.3")), LATEST))
                .isEmpty();
        assertThat(GalleryLinter.lint(none, version(v -> v.name("all/web/1.0")), LATEST))
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .startsWith("'1.0' ");
        assertThat(GalleryLinter.lint(none, version(), LATEST)).isEmpty();
    }

    @Test
    void a_blob_with_its_storage_account_as_id_is_one_source_before_2022_03_03() {
        String json = """
                {"location": "westeurope", "properties": {
                  "publishingProfile": {"targetRegions": [{"name": "westeurope"}]},
                  "storageProfile": {"osDiskImage": {"source": {
                    "id": "/subscriptions/s/resourceGroups/g/providers/Microsoft.%s/%s/web",
                    "uri": "https://web.blob.core.windows.net/vhds/os.vhd"}}}}}
                """;
        GalleryImageVersionId id = GalleryImageVersionId.of("s", "g", "golden", "web", "1.0.0");

        assertThat(GalleryLinter.lint(
                        id,
                        GalleryJson.imageVersion(json.formatted("Storage", "storageAccounts"))
                                .value(),
                        GalleryApiVersion.V2021_10_01))
                .noneMatch(Finding::isError);
        assertThat(GalleryLinter.lint(
                        id,
                        GalleryJson.imageVersion(json.formatted("Compute", "snapshots"))
                                .value(),
                        GalleryApiVersion.V2021_10_01))
                .filteredOn(Finding::isError)
                .extracting(Finding::ruleId)
                .containsExactly("G05");
    }

    @Test
    void a_version_that_is_restored_needs_no_source() {
        GalleryImageVersion restored = version(
                v -> v.restore(true).storageProfile(StorageProfile.builder().build()));

        assertThat(GalleryLinter.lint(VERSION, restored, LATEST)).isEmpty();
    }

    @Test
    void a_finding_and_a_rule_are_shown_in_one_line() {
        assertThat(new Finding("G12", Severity.WARNING, "/a/0", "'b' is wrong; give 'c'"))
                .hasToString("warning G12 /a/0 'b' is wrong; give 'c'");
        assertThat(GalleryLinter.rules().get(0))
                .hasToString("G01 error since 2019-12-01: A data disk has at most 1 TB (1024 GiB).");
    }

    @Test
    void a_rule_of_galleries_refuses_an_api_version_of_image_templates() {
        assertThatThrownBy(() -> GalleryLinter.rules().get(0).appliesTo(ApiVersion.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two services");
    }

    @Test
    void an_exception_that_was_sent_to_another_process_has_its_message_and_its_findings() throws Exception {
        LintException thrown = thrown();

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(thrown);
        Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(read).asInstanceOf(type(LintException.class)).satisfies(copy -> {
            assertThat(copy).hasMessage(thrown.getMessage());
            assertThat(copy.findings()).isEqualTo(thrown.findings());
        });
    }

    private static LintException thrown() {
        try {
            GalleryLinter.check("", Gallery.in(""), LATEST);
        } catch (LintException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    @Test
    void findings_cannot_be_changed() {
        List<Finding> findings = thrown().findings();

        assertThat(findings).isNotEmpty();
        assertThatThrownBy(findings::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatCode(() -> GalleryLinter.check(VERSION, version(), LATEST)).doesNotThrowAnyException();
    }
}
