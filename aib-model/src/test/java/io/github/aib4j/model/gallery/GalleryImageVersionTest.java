package io.github.aib4j.model.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.gallery.publish.GalleryStorageAccountType;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.publish.PublishingProfile;
import io.github.aib4j.model.gallery.publish.RegionalReplicationStatus;
import io.github.aib4j.model.gallery.publish.ReplicationStatus;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.value.GalleryDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class GalleryImageVersionTest {
    private static final ManagedImageId IMAGE = ManagedImageId.of("s", "images", "web");

    @Test
    void the_newest_is_the_one_of_the_greatest_number_and_the_latest_leaves_out_the_excluded() {
        List<GalleryImageVersion> versions = List.of(
                version("1.0.9", false), version("1.0.10", false), version("1.1.0", true), version("draft", false));

        assertThat(GalleryImageVersion.newest(versions)).contains(version("1.1.0", true));
        assertThat(GalleryImageVersion.latest(versions)).contains(version("1.0.10", false));
    }

    @Test
    void if_all_versions_are_excluded_there_is_no_latest() {
        assertThat(GalleryImageVersion.latest(List.of(version("1.0.0", true)))).isEmpty();
        assertThat(GalleryImageVersion.newest(List.of())).isEmpty();
    }

    @Test
    void a_version_may_be_excluded_in_a_single_region_in_any_spelling() {
        GalleryImageVersion version = GalleryImageVersion.builder()
                .publishingProfile(PublishingProfile.builder()
                        .addTargetRegion(GalleryTargetRegion.region("East US 2").toBuilder()
                                .excludeFromLatest(true)
                                .build())
                        .addTargetRegion(GalleryTargetRegion.region("West Europe"))
                        .build())
                .build();

        assertThat(version.isExcludedFromLatestIn("eastus2")).isTrue();
        assertThat(version.isExcludedFromLatestIn("westeurope")).isFalse();
        assertThat(version.isExcludedFromLatest()).isFalse();
        assertThat(version("1.0.0", true).isExcludedFromLatestIn("westeurope")).isTrue();
    }

    @Test
    void the_number_is_the_last_part_of_a_name_in_a_file() {
        assertThat(version("all/web/1.0.3", false).number()).contains(new ImageVersionNumber(1, 0, 3));
        assertThat(version("draft", false).number()).isEmpty();
        assertThat(GalleryImageVersion.builder().build().number()).isEmpty();
    }

    @Test
    void the_usual_version_goes_to_its_own_region_and_to_others() {
        GalleryImageVersion version =
                GalleryImageVersion.from(GallerySource.managedImage(IMAGE), "westeurope", "northeurope");

        assertThat(version.location()).contains("westeurope");
        assertThat(version.targetRegions())
                .extracting(GalleryTargetRegion::name)
                .containsExactly("westeurope", "northeurope");
        assertThat(version.storageProfile().orElseThrow().source()).contains(GallerySource.managedImage(IMAGE));
    }

    @Test
    void the_progress_of_replication_is_found_by_either_name_of_a_region() {
        ReplicationStatus status = ReplicationStatus.builder()
                .addSummary(RegionalReplicationStatus.builder()
                        .region("eastus2")
                        .progress(40)
                        .build())
                .build();

        assertThat(status.in("East US 2").orElseThrow().progress()).contains(40);
        assertThat(status.in("East US")).isEmpty();
    }

    @Test
    void a_version_that_was_reported_keeps_its_id_when_it_is_changed() {
        GalleryImageVersion reported = GalleryImageVersion.builder()
                .id(GalleryImageVersionId.of("s", "images", "all", "web", "1.0.3"))
                .build();

        assertThat(reported.toBuilder().putTag("a", "b").build().id()).isEqualTo(reported.id());
    }

    private static GalleryImageVersion version(String name, boolean excluded) {
        return GalleryImageVersion.from(GallerySource.managedImage(IMAGE), "westeurope").toBuilder()
                .name(name)
                .publishingProfile(PublishingProfile.regions("westeurope").toBuilder()
                        .excludeFromLatest(excluded)
                        .build())
                .build();
    }

    @Test
    void an_existing_region_keeps_settings_that_are_not_given() {
        GalleryTargetRegion withdrawn = GalleryTargetRegion.builder()
                .name("East US 2")
                .storageAccountType(GalleryStorageAccountType.STANDARD_ZRS)
                .excludeFromLatest(true)
                .build();
        GalleryImageVersion version = GalleryImageVersion.builder()
                .publishingProfile(
                        PublishingProfile.builder().addTargetRegion(withdrawn).build())
                .build();

        List<GalleryTargetRegion> regions = version.withRegions(
                        List.of(GalleryTargetRegion.region("eastus2", 5), GalleryTargetRegion.region("westeurope")))
                .publishingProfile()
                .orElseThrow()
                .targetRegions();

        assertThat(regions)
                .containsExactly(
                        withdrawn.toBuilder().regionalReplicaCount(5).build(),
                        GalleryTargetRegion.region("westeurope"));
        assertThat(version.withRegions(List.of(GalleryTargetRegion.region("eastus2"))))
                .isEqualTo(version);
    }

    @Test
    void its_end_of_life_is_set_without_touching_anything_else() {
        GalleryDate date = GalleryDate.parse("2030-01-01");
        GalleryImageVersion version = GalleryImageVersion.builder()
                .publishingProfile(PublishingProfile.regions("westeurope"))
                .build();

        assertThat(version.withEndOfLife(date).publishingProfile())
                .contains(PublishingProfile.regions("westeurope").toBuilder()
                        .endOfLifeDate(date)
                        .build());
    }

    @Test
    @SuppressWarnings("NullAway") // null is what it is about
    void no_region_is_null() {
        GalleryImageVersion version = GalleryImageVersion.builder().build();

        assertThatThrownBy(() -> version.withRegions(Arrays.asList((GalleryTargetRegion) null)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("A region is null");
        assertThatThrownBy(() -> version.withRegions(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("regions");
    }
}
