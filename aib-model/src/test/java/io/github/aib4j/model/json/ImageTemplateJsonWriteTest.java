package io.github.aib4j.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.lint.Finding;
import io.github.aib4j.model.lint.template.TemplateLinter;
import io.github.aib4j.model.testing.Schemas;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.ContentUri;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ImageTemplateJsonWriteTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final GalleryImageId WEB =
            GalleryImageId.of("11111111-1111-1111-1111-111111111111", "images", "golden", "web");

    @ParameterizedTest
    @EnumSource(value = ApiVersion.class, names = ".*PREVIEW", mode = EnumSource.Mode.MATCH_NONE)
    void what_is_written_is_valid_by_the_published_schema_of_each_stable_version(ApiVersion version) {
        assertThat(Schemas.errors(version, ImageTemplateJson.write(Templates.full(), version)))
                .isEmpty();
    }

    @Test
    void the_schema_check_would_notice_a_member_of_another_version() {
        String body = ImageTemplateJson.write(Templates.full(), ApiVersion.V2020_02_14)
                .replaceFirst("\"source\"", "\"optimize\" : {}, \"source\"");

        assertThat(Schemas.errors(ApiVersion.V2020_02_14, body)).anyMatch(error -> error.contains("optimize"));
    }

    @Test
    void an_older_version_gets_its_older_names() throws Exception {
        ImageTemplate template = Templates.small().toBuilder()
                .customize(Customizer.shellScript("setup", ContentUri.of("https://example.com/setup.sh")))
                .build();

        JsonNode body = MAPPER.readTree(ImageTemplateJson.write(template, ApiVersion.V2018_02_01_PREVIEW));

        assertThat(body.at("/properties/customize/0/type").asText()).isEqualTo("shell");
        assertThat(body.at("/properties/customize/0/script").asText()).isEqualTo("https://example.com/setup.sh");
        assertThat(body.at("/properties/distribute/0/type").asText()).isEqualTo("managedImage");
        assertThat(Schemas.errors(ApiVersion.V2018_02_01_PREVIEW, body.toString()))
                .isEmpty();
    }

    @Test
    void all_members_that_a_version_lacks_are_refused_in_one_error() {
        assertThatThrownBy(() -> ImageTemplateJson.write(Templates.full(), ApiVersion.V2019_02_01_PREVIEW))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageStartingWith(
                        "Api-version 2019-02-01-preview does not have /identity (since 2019-05-01-preview)")
                .hasMessageContaining("/properties/buildTimeoutInMinutes (since 2019-05-01-preview)")
                .hasMessageContaining("/properties/vmProfile (since 2019-05-01-preview)")
                .hasMessageContaining(
                        "/properties/customize/0/type 'File' (since 2019-05-01-preview; use a Shell or PowerShell step that downloads the file)")
                .hasMessageContaining("/properties/distribute/0/excludeFromLatest (since 2020-02-14)")
                .hasMessageEndingWith("choose an api-version that has them, or leave them out");
    }

    @ParameterizedTest
    @EnumSource(ApiVersion.class)
    void regions_without_settings_have_the_name_of_each_version_and_no_finding_there(ApiVersion version)
            throws Exception {
        ImageTemplate template = toGallery(Distributor.sharedImage("web", WEB, "westeurope", "northeurope"));

        JsonNode target =
                MAPPER.readTree(ImageTemplateJson.write(template, version)).at("/properties/distribute/0");

        if (version.isAtLeast(ApiVersion.V2022_07_01)) {
            assertThat(target.at("/targetRegions/1/name").asText()).isEqualTo("northeurope");
            assertThat(target.has("replicationRegions")).isFalse();
        } else {
            assertThat(target.at("/replicationRegions/1").asText()).isEqualTo("northeurope");
            assertThat(target.has("targetRegions")).isFalse();
        }
        assertThat(TemplateLinter.lint("web", template, version))
                .extracting(Finding::ruleId)
                .doesNotContain("X05");
    }

    @Test
    void regions_with_settings_are_refused_where_no_such_member_is() {
        TargetRegion three =
                TargetRegion.builder().name("westeurope").replicaCount(3).build();
        ImageTemplate template = toGallery(Distributor.sharedImage("web", WEB, three));

        assertThatThrownBy(() -> ImageTemplateJson.write(template, ApiVersion.V2022_02_14))
                .isInstanceOf(UnsupportedMemberException.class)
                .hasMessageContaining("/properties/distribute/0/targetRegions (since 2022-07-01");
    }

    private static ImageTemplate toGallery(Distributor target) {
        return ImageTemplate.builder()
                .location("westeurope")
                .source(Templates.small().source())
                .distribute(target)
                .build();
    }
}
