package io.github.aib4j.model.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.value.ContentUri;
import org.junit.jupiter.api.Test;

class ArtifactTest {
    private static final String IN_GROUP = "/SUBSCRIPTIONS/9e223dbe/resourcegroups/images/PROVIDERS/microsoft.compute/";
    private static final String DISK = "https://acct.blob.core.windows.net/vhds/web.vhd";

    @Test
    void an_id_in_any_letter_case_is_the_kind_that_its_type_names() {
        assertThat(withId(IN_GROUP + "GALLERIES/g/Images/web/VERSIONS/1.0.3").artifact())
                .contains(new GalleryImageVersionArtifact(
                        GalleryImageVersionId.of("9e223dbe", "images", "g", "web", "1.0.3")));
        assertThat(withId(IN_GROUP + "IMAGES/web").artifact())
                .contains(new ManagedImageArtifact(ManagedImageId.of("9e223dbe", "images", "web")));
    }

    @Test
    void an_id_of_another_type_and_a_text_that_is_none_are_kept() {
        assertThat(withId(IN_GROUP + "disks/web").artifact()).contains(new UnknownArtifact(IN_GROUP + "disks/web"));
        assertThat(withId("web").artifact()).contains(new UnknownArtifact("web"));
        assertThat(output().artifactId(ManagedImageId.ofText("web")).build().artifact())
                .contains(new UnknownArtifact("web"));
        assertThat(withUri("disk 1").artifact()).contains(new UnknownArtifact("disk 1"));
    }

    @Test
    void an_address_is_a_disk() {
        assertThat(withUri(DISK).artifact()).contains(new VhdArtifact(ContentUri.of(DISK)));
        assertThat(output().artifactId(ResourceId.ofText(""))
                        .artifactUri(ContentUri.of(DISK))
                        .build()
                        .artifact())
                .contains(new VhdArtifact(ContentUri.of(DISK)));
    }

    @Test
    void an_output_without_an_id_or_address_has_no_artifact() {
        assertThat(output().build().artifact()).isEmpty();
        assertThat(withId("").artifact()).isEmpty();
        assertThat(withUri(" ").artifact()).isEmpty();
    }

    @Test
    void a_signature_never_shows() {
        assertThat(withUri(DISK + "?sv=1&sig=MARK").artifact().orElseThrow())
                .hasToString("VhdArtifact[uri=" + DISK + "?(redacted)]");
        assertThat(new UnknownArtifact("acct.blob/web.vhd?sig=MARK"))
                .hasToString("UnknownArtifact[text=acct.blob/web.vhd?(redacted)]");
        assertThat(withUri(DISK + "?sv=1&sig=MARK").toString()).doesNotContain("MARK");
    }

    private static RunOutput withId(String id) {
        return output().artifactId(ResourceId.ofText(id)).build();
    }

    private static RunOutput withUri(String uri) {
        return output().artifactUri(ContentUri.ofText(uri)).build();
    }

    private static RunOutput.Builder output() {
        return RunOutput.builder().name("web");
    }
}
