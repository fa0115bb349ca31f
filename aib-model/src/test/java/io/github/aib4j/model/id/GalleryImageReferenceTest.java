package io.github.aib4j.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.describe.TemplateDescription;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.CommunityImageGallerySource;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.gallery.source.SharedImageGallerySource;
import io.github.aib4j.model.json.GalleryDocument;
import io.github.aib4j.model.json.GalleryJson;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.lint.template.TemplateFacts;
import io.github.aib4j.model.permission.TemplatePermissions;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.source.SharedImageVersionSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids of images in galleries of others; the forms are those of Microsoft's pages about such galleries. */
class GalleryImageReferenceTest {
    private static final String SHARED =
            "/SharedGalleries/1a2b3c4d-1234-abcd-1234-1a2b3c4d5e6f-MYDIRECTSHARED/Images/myDirectDefinition";
    private static final String COMMUNITY = "/CommunityGalleries/almalinux-56b45196-f8a2/Images/almalinux-9-gen2";
    private static final String OWN = "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute"
            + "/galleries/all/images/web/versions/1.0.3";

    @Test
    void a_text_becomes_the_kind_of_id_of_its_form() {
        assertThat(GalleryImageReference.parse(SHARED)).isInstanceOf(SharedGalleryImageId.class);
        assertThat(GalleryImageReference.parse(COMMUNITY + "/Versions/latest"))
                .isInstanceOf(CommunityGalleryImageId.class);
        assertThat(GalleryImageReference.parse(OWN)).isInstanceOf(GalleryImageVersionId.class);
        assertThat(GalleryImageReference.ofText("web")).isInstanceOf(GalleryImageVersionId.class);
        assertThat(GalleryImageReference.parse("[parameters('image')]").isExpression())
                .isTrue();
    }

    @Test
    void the_parts_of_an_id_are_found_in_any_letter_case() {
        GalleryImageReference id =
                GalleryImageReference.parse("/sharedgalleries/9e223dbe-ALL/images/web/versions/2023.02.09");

        assertThat(id.galleryName()).contains("9e223dbe-ALL");
        assertThat(id.definitionName()).contains("web");
        assertThat(id.version()).contains("2023.02.09");
        assertThat(id).isEqualTo(SharedGalleryImageId.of("9e223dbe-all", "WEB", "2023.02.09"));
        assertThat(id).hasSameHashCodeAs(SharedGalleryImageId.of("9e223dbe-all", "WEB", "2023.02.09"));
        assertThat(id).hasToString("/sharedgalleries/9e223dbe-ALL/images/web/versions/2023.02.09");
    }

    @Test
    void an_id_is_built_from_its_parts_with_a_version_or_without() {
        assertThat(CommunityGalleryImageId.of("almalinux-56b45196-f8a2", "almalinux-9-gen2")
                        .text())
                .isEqualTo(COMMUNITY);
        assertThat(CommunityGalleryImageId.parse(COMMUNITY).version()).isEmpty();
        assertThat(CommunityGalleryImageId.of("almalinux-56b45196-f8a2", "almalinux-9-gen2", "latest")
                        .text())
                .isEqualTo(COMMUNITY + "/Versions/latest");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/SharedGalleries/all",
                "/SharedGalleries/all/Images",
                "/SharedGalleries/all/Images/",
                "/SharedGalleries//Images/web",
                "/SharedGalleries/all/Images/web/Versions/",
                "/SharedGalleries/all/Pictures/web",
                "/SharedGalleries/all/Images/web/Versions/1.0.0/more/x",
                "/SharedGalleries/all/Images/<name>",
                "SharedGalleries/all/Images/web",
            })
    void a_text_that_is_no_id_is_refused_with_the_form_and_kept_if_it_was_read(String text) {
        assertThatThrownBy(() -> SharedGalleryImageId.parse(text))
                .isInstanceOf(InvalidResourceIdException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageEndingWith("/SharedGalleries/GALLERY/Images/IMAGE/Versions/VERSION");
        assertThat(SharedGalleryImageId.ofText(text).isParsed()).isFalse();
        assertThat(GalleryImageReference.ofText(text).text()).isEqualTo(text);
    }

    @Test
    void a_template_starts_from_either_kind_and_gives_the_id_back_as_it_came() {
        for (String text : new String[] {SHARED + "/Versions/latest", COMMUNITY + "/Versions/9.4.2024050902", OWN}) {
            GalleryImageReference id = GalleryImageReference.parse(text);
            ImageTemplate template = ImageTemplateJson.read(
                            "{\"location\":\"westeurope\",\"properties\":{\"source\":{\"type\":\"SharedImageVersion\",\"imageVersionId\":\""
                                    + text + "\"},\"distribute\":[{\"type\":\"VHD\",\"runOutputName\":\"out\"}]}}")
                    .template();

            assertThat(template.source()).isEqualTo(ImageSource.sharedImageVersion(id));
            assertThat(((SharedImageVersionSource) template.source()).imageVersionId())
                    .isInstanceOf(id.getClass());
            assertThat(ImageTemplateJson.write(template, ApiVersion.latest())).contains("\"" + text + "\"");
        }
    }

    @Test
    void what_others_share_is_described_as_such_and_needs_no_right_of_the_template_s_identity() {
        ImageTemplate template = ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.sharedImageVersion(SharedGalleryImageId.parse(SHARED + "/Versions/1.0.0")))
                .distribute(Distributor.vhd("out"))
                .build();

        assertThat(TemplateDescription.of(template).text())
                .contains("the directly shared image " + SHARED + "/Versions/1.0.0");
        assertThat(TemplatePermissions.of(template, TemplateFacts.none()).text())
                .doesNotContain("/SharedGalleries");
    }

    @Test
    void a_version_is_made_from_either_kind_and_gives_the_id_back_as_it_came() {
        GalleryDocument<GalleryImageVersion> community =
                version("communityGalleryImageId", COMMUNITY + "/Versions/1.0.0");
        GalleryDocument<GalleryImageVersion> shared = version("id", SHARED + "/Versions/1.0.0");

        assertThat(community.remarks()).isEmpty();
        assertThat(source(community.value()))
                .isEqualTo(
                        new CommunityImageGallerySource(CommunityGalleryImageId.parse(COMMUNITY + "/Versions/1.0.0")));
        assertThat(GalleryJson.write(community.value(), GalleryApiVersion.latest()))
                .contains("\"communityGalleryImageId\": \"" + COMMUNITY + "/Versions/1.0.0\"");
        assertThat(shared.remarks()).isEmpty();
        assertThat(source(shared.value()))
                .isEqualTo(new SharedImageGallerySource(SharedGalleryImageId.parse(SHARED + "/Versions/1.0.0")));
        assertThat(GalleryJson.write(shared.value(), GalleryApiVersion.latest()))
                .contains("\"id\": \"" + SHARED + "/Versions/1.0.0\"");
    }

    @Test
    void a_community_image_with_an_id_of_another_form_is_kept_with_a_remark() {
        GalleryDocument<GalleryImageVersion> read = version("communityGalleryImageId", SHARED);

        assertThat(read.remarks())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("'" + SHARED + "'");
        assertThat(GalleryJson.write(read.value(), GalleryApiVersion.latest()))
                .contains("\"communityGalleryImageId\": \"" + SHARED + "\"");
    }

    private static GalleryDocument<GalleryImageVersion> version(String member, String id) {
        return GalleryJson.imageVersion(
                "{\"location\":\"westeurope\",\"properties\":{\"storageProfile\":{\"source\":{\"" + member + "\":\""
                        + id + "\"}}}}");
    }

    private static GallerySource source(GalleryImageVersion version) {
        return version.storageProfile().orElseThrow().source().orElseThrow();
    }
}
