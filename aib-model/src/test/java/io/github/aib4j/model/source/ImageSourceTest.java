package io.github.aib4j.model.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSourceTest {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final ResourceGroupId GROUP = ResourceGroupId.of(SUBSCRIPTION, "images");
    private static final ManagedImageId MANAGED = ManagedImageId.of(SUBSCRIPTION, "images", "web");
    private static final GalleryImageId GALLERY_IMAGE = GalleryImageId.of(SUBSCRIPTION, "images", "gallery", "web");
    private static final GalleryImageVersionId VERSION = GALLERY_IMAGE.imageVersion("1.0.3");

    @Test
    void an_image_can_be_given_as_a_urn_an_id_or_a_name() {
        assertThat(ImageSource.parse(" Canonical:ubuntu-24_04-lts:server:latest "))
                .isEqualTo(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"));
        assertThat(ImageSource.parse(MANAGED.text())).isEqualTo(ImageSource.managedImage(MANAGED));
        assertThat(ImageSource.parse(VERSION.text())).isEqualTo(ImageSource.sharedImageVersion(VERSION));
        assertThat(ImageSource.parse("web", GROUP)).isEqualTo(ImageSource.managedImage(MANAGED));
        assertThat(ImageSource.parse(VERSION.text(), GROUP)).isEqualTo(ImageSource.sharedImageVersion(VERSION));
    }

    @Test
    void a_gallery_image_means_its_latest_version() {
        assertThat(ImageSource.parse(GALLERY_IMAGE.text()))
                .isEqualTo(ImageSource.sharedImageVersion(GALLERY_IMAGE.imageVersion("latest")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "web",
                "",
                "/subscriptions/11111111-2222-3333-4444-555555555555",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/disks/d",
                "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute/images/"
            })
    void a_text_that_is_no_image_is_refused_with_all_forms(String text) {
        assertThatThrownBy(() -> ImageSource.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'" + text + "' is not an image; write publisher:offer:sku:version, the id of");
    }

    @Test
    void an_invalid_name_is_refused() {
        assertThatThrownBy(() -> ImageSource.parse("web/../db", GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'web/../db' is not an image");
        assertThatThrownBy(() -> ImageSource.parse("a:b:c", GROUP))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'a:b:c' is not a platform image");
    }
}
