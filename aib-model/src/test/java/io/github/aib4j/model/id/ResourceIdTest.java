package io.github.aib4j.model.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResourceIdTest {
    private static final String IMAGE =
            "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute/images/web";

    @Test
    void an_id_is_built_from_its_parts_and_gives_them_back() {
        GalleryImageVersionId id = GalleryImageVersionId.of("9e223dbe", "images", "gallery", "web", "1.0.3");

        assertThat(id.text())
                .isEqualTo("/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute"
                        + "/galleries/gallery/images/web/versions/1.0.3");
        assertThat(id.subscriptionId()).contains("9e223dbe");
        assertThat(id.resourceGroup()).contains("images");
        assertThat(id.resourceType()).contains("Microsoft.Compute/galleries/images/versions");
        assertThat(id.galleryName()).contains("gallery");
        assertThat(id.definitionName()).contains("web");
        assertThat(id.version()).contains("1.0.3");
        assertThat(id.name()).contains("1.0.3");
    }

    @Test
    void ids_compare_ignoring_case() {
        ManagedImageId asked = ManagedImageId.parse(IMAGE);
        ManagedImageId answered = ManagedImageId.parse(
                IMAGE.replace("resourceGroups", "resourcegroups").replace("web", "WEB"));

        assertThat(answered).isEqualTo(asked).hasSameHashCodeAs(asked);
        assertThat(answered.text()).isNotEqualTo(asked.text());
    }

    @Test
    void a_text_becomes_the_kind_that_its_type_names() {
        assertThat(ResourceId.parse(IMAGE)).isInstanceOf(ManagedImageId.class);
        assertThat(ResourceId.parse(IMAGE.replace("/images/web", "/galleries/g/images/web")))
                .isInstanceOf(GalleryImageId.class);
        assertThat(ResourceId.parse(IMAGE.replace("/images/web", "/galleries/g/images/web/versions/1.0.0")))
                .isInstanceOf(GalleryImageVersionId.class);
        assertThat(ResourceId.parse(IMAGE.replace("/images/web", "/galleries/g")))
                .isInstanceOf(GalleryId.class);
        assertThat(ResourceId.parse(IMAGE.replace("images/web", "disks/web"))).isInstanceOf(ManagedDiskId.class);
        assertThat(ResourceId.parse(IMAGE.replace("images/web", "snapshots/web")))
                .isInstanceOf(SnapshotId.class);
        assertThat(ResourceId.parse(IMAGE.replace("images/web", "virtualMachines/web")))
                .isInstanceOf(VirtualMachineId.class);
        assertThat(ResourceId.parse(IMAGE.replace("images/web", "availabilitySets/web")))
                .isInstanceOf(OtherResourceId.class);
    }

    @Test
    void sources_of_image_versions_have_their_own_types_of_ids() {
        assertThat(GalleryId.of("9e223dbe", "images", "g").text())
                .isEqualTo(IMAGE.replace("/images/web", "/galleries/g"));
        assertThat(ManagedDiskId.of("9e223dbe", "images", "web").text())
                .isEqualTo(IMAGE.replace("images/web", "disks/web"));
        assertThat(SnapshotId.of("9e223dbe", "images", "web").text())
                .isEqualTo(IMAGE.replace("images/web", "snapshots/web"));
        assertThat(VirtualMachineId.of("9e223dbe", "images", "web").text())
                .isEqualTo(IMAGE.replace("images/web", "virtualMachines/web"));
        assertThatThrownBy(() -> SnapshotId.parse(IMAGE))
                .isInstanceOf(InvalidResourceIdException.class)
                .hasMessageContaining("'" + IMAGE + "'")
                .hasMessageEndingWith("Microsoft.Compute/snapshots/SNAPSHOT");
    }

    @Test
    void a_gallery_image_may_name_the_version_to_make() {
        assertThat(GalleryImageId.parse(IMAGE.replace("/images/web", "/galleries/g/images/web/versions/1.0.0"))
                        .version())
                .contains("1.0.0");
        assertThat(GalleryImageId.of("9e223dbe", "images", "g", "web").version())
                .isEmpty();
    }

    @Test
    void an_expression_is_accepted_and_recognized() {
        ManagedImageId id = ManagedImageId.parse("[resourceId('Microsoft.Compute/images', 'web')]");

        assertThat(id.isExpression()).isTrue();
        assertThat(id.isParsed()).isFalse();
        assertThat(id.name()).isEmpty();
        assertThat(ManagedImageId.ofText("[[literal]").isExpression()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "web",
                "/subscriptions/9e223dbe/resourceGroups/images",
                "/subscriptions/<id>/resourceGroups/images/providers/Microsoft.Compute/images/web",
                "/subscriptions/9e223dbe/resourceGroups/images/p  roviders/Microsoft.Compute/images/web",
                "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute/images/",
                "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute/disks/web",
                "/subscriptions/9e223dbe/resourceGroups/images/providers/Microsoft.Compute/images/web?x=1",
            })
    void another_text_is_refused_with_the_required_form_but_can_be_kept(String text) {
        assertThatThrownBy(() -> ManagedImageId.parse(text))
                .isInstanceOf(InvalidResourceIdException.class)
                .hasMessage("'" + text + "' is not the resource id that is needed here; write it as "
                        + "/subscriptions/ID/resourceGroups/GROUP/providers/Microsoft.Compute/images/IMAGE");
        assertThat(ManagedImageId.ofText(text).isParsed()).isFalse();
        assertThat(ManagedImageId.ofText(text).text()).isEqualTo(text);
    }

    @Test
    void a_part_that_would_change_the_path_is_refused() {
        assertThatThrownBy(() -> ManagedImageId.of("9e223dbe", "images/x", "web"))
                .isInstanceOf(InvalidResourceIdException.class);
    }
}
