package io.github.aib4j.model.lint.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.security.DataDiskEncryption;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.VirtualMachineId;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.json.ReadOptions;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import io.github.aib4j.model.lint.gallery.GalleryLinter;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.testing.Shared;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Files about galleries on which an earlier state failed; they are read from the shared folder. */
class GalleryCasesTest {
    private static String text(String name) {
        return Shared.text("../cases/" + name);
    }

    /** F32GalleryNewestVersion: both of its lines. */
    @Test
    void the_newest_api_version_is_known() {
        assertThat(GalleryApiVersion.latest()).hasToString("2026-03-03");
        assertThat(GalleryApiVersion.find("2026-03-03")).contains(GalleryApiVersion.V2026_03_03);
    }

    @Test
    void a_machine_is_no_source_for_a_definition_that_only_supports_trusted_launch() {
        GalleryImageDefinition definition = GalleryJson.imageDefinition(text("f31-trusted-launch-definition.json"))
                .value();
        GalleryImageVersion version = GalleryImageVersion.from(
                GallerySource.virtualMachine(VirtualMachineId.of("s", "images", "vm")), "westeurope");

        assertThat(GalleryLinter.lint(
                        "1.0.0",
                        version,
                        GalleryApiVersion.V2022_03_03,
                        GalleryFacts.builder().imageDefinition(definition).build()))
                .extracting(Finding::ruleId)
                .contains("L13");
        assertThat(definition.features()).hasSize(4);
    }

    @Test
    void the_periods_of_soft_deletion_are_read_and_written() {
        String file = text("f32-gallery-2026-03-03.json");
        GalleryDocument<Gallery> read = GalleryJson.gallery(file);

        assertThat(read.remarks()).isEmpty();
        assertThat(read.value().softDeletePolicy().orElseThrow().retentionPeriodInDays())
                .contains(7);
        assertThat(read.value().softDeletePolicy().orElseThrow().gracePeriodInDays())
                .contains(30);
        assertThat(JsonText.parse(GalleryJson.writeFile(read.value(), GalleryApiVersion.V2026_03_03), "written"))
                .isEqualTo(JsonText.parse(file, "f32"));
    }

    @Test
    void keys_of_data_disks_are_read_and_written() {
        String file = text("f33-version-2026-03-03.json");
        GalleryDocument<GalleryImageVersion> read = GalleryJson.imageVersion(file);

        assertThat(read.remarks()).isEmpty();
        assertThat(read.value().publishingProfile().stream()
                        .map(PublishingProfile::targetRegions)
                        .flatMap(regions -> regions.stream()
                                .map(GalleryTargetRegion::encryption)
                                .flatMap(encryption -> encryption.orElseThrow().dataDiskImages().stream())))
                .extracting(DataDiskEncryption::securityProfile)
                .allMatch(profile -> profile.isPresent());
        assertThat(JsonText.parse(GalleryJson.writeFile(read.value(), GalleryApiVersion.V2026_03_03), "written"))
                .isEqualTo(JsonText.parse(file, "f33"));
    }

    @Test
    void the_doubled_region_of_a_deployment_is_found() {
        TemplateFile file = TemplateFile.read(
                text("f23-gallery-deployment.json").getBytes(StandardCharsets.UTF_8),
                "f23.json",
                ReadOptions.lenient(),
                Optional.empty(),
                TemplateFacts.none());

        assertThat(file.findings()).extracting(Finding::ruleId).contains("L04");
    }
}
