package io.github.aib4j.model.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.distribute.ImageVersioning;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.distribute.TargetRegion;
import io.github.aib4j.model.distribute.UnknownDistributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.testing.Templates;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** The template of these tests has a gallery target without versioning, 'gallery', and a managed image, 'managed'. */
class TemplateUpdateTest {
    private static final ImageTemplate CURRENT = Templates.full();
    private static final UserAssignedIdentityId PRESENT = UserAssignedIdentityId.of("9e223dbe", "images", "old");
    private static final UserAssignedIdentityId OTHER = UserAssignedIdentityId.of("9e223dbe", "images", "new");
    private static final ImageTemplate WITH_PRESENT =
            CURRENT.toBuilder().identity(PRESENT).build();
    private static final SharedImageDistributor GALLERY =
            (SharedImageDistributor) CURRENT.distributor("gallery").orElseThrow();
    private static final Distributor MANAGED = CURRENT.distributor("managed").orElseThrow();

    @Test
    void an_update_only_has_what_was_set() {
        TemplateUpdate update = TemplateUpdate.builder().putTag("a", "1").build();

        assertThat(update.tags()).contains(Map.of("a", "1"));
        assertThat(update.identity()).isEmpty();
        assertThat(update.distribute()).isEmpty();
        assertThat(update.vmProfile()).isEmpty();
    }

    @Test
    void an_update_that_changes_nothing_is_refused() {
        assertThatThrownBy(() -> TemplateUpdate.builder().build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("An update that changes nothing is not sent; set tags, an identity, a target or the build"
                        + " machine");
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT)
                        .leavingVersioningUnset("gallery")
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("An update that changes nothing");
    }

    @Test
    void a_tag_added_to_the_current_ones_leaves_the_others() {
        assertThat(TemplateUpdate.of(CURRENT).putTag("cost", "7").build().tags())
                .contains(Map.of("team", "platform", "cost", "7"));
        assertThat(TemplateUpdate.of(CURRENT).tags(Map.of()).build().tags()).contains(Map.of());
    }

    @Test
    void an_update_does_not_change_with_the_builder_or_map_it_came_from() {
        TemplateUpdateBuilder builder = TemplateUpdate.builder().putTag("a", "1");
        TemplateUpdate update = builder.build();
        builder.putTag("b", "2");

        assertThat(update.tags()).contains(Map.of("a", "1"));
        assertThatThrownBy(() -> update.tags().orElseThrow().put("c", "3"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void an_update_is_changed_without_losing_its_changes() {
        TemplateUpdate first = TemplateUpdate.of(WITH_PRESENT)
                .identity(OTHER)
                .addDistributor(Distributor.vhd("disk"))
                .leavingVersioningUnset("gallery")
                .build();

        TemplateUpdate second = first.toBuilder().putTag("a", "1").build();

        assertThat(second.tags()).contains(Map.of("a", "1"));
        assertThat(second.identity()).isEqualTo(first.identity());
        assertThat(second.distribute()).isEqualTo(first.distribute());
        assertThat(first.toBuilder().build()).isEqualTo(first);
    }

    @Test
    void another_identity_replaces_the_current_one() {
        assertThat(TemplateUpdate.of(WITH_PRESENT).identity(OTHER).build().identity())
                .hasValueSatisfying(identity -> {
                    assertThat(identity.assigned()).containsExactly(OTHER);
                    assertThat(identity.removed()).containsExactly(PRESENT);
                });
        assertThat(TemplateUpdate.of(WITH_PRESENT).identity(PRESENT).build().identity())
                .hasValueSatisfying(identity -> assertThat(identity.removed()).isEmpty());
    }

    @Test
    void an_identity_can_be_removed_without_knowing_the_others() {
        assertThat(TemplateUpdate.builder().removeIdentity(PRESENT).build().identity())
                .hasValueSatisfying(identity -> {
                    assertThat(identity.isNone()).isFalse();
                    assertThat(identity.removed()).containsExactly(PRESENT);
                });
    }

    @Test
    void removing_the_last_identity_leaves_none() {
        assertThat(TemplateUpdate.of(WITH_PRESENT)
                        .removeIdentity(PRESENT)
                        .build()
                        .identity())
                .hasValueSatisfying(identity -> assertThat(identity.isNone()).isTrue());
        assertThat(TemplateUpdate.of(WITH_PRESENT).noIdentity().build().identity())
                .hasValueSatisfying(identity -> assertThat(identity.isNone()).isTrue());
        assertThat(TemplateUpdate.builder().noIdentity().build().identity())
                .hasValueSatisfying(identity -> assertThat(identity.isNone()).isTrue());
    }

    @Test
    void the_last_word_on_the_identity_counts() {
        assertThat(TemplateUpdate.builder().noIdentity().identity(OTHER).build().identity())
                .hasValueSatisfying(identity -> assertThat(identity.assigned()).containsExactly(OTHER));
        assertThat(TemplateUpdate.builder().identity(OTHER).noIdentity().build().identity())
                .hasValueSatisfying(identity -> assertThat(identity.isNone()).isTrue());
    }

    @Test
    void an_identity_that_is_no_id_is_refused() {
        assertThatThrownBy(() -> TemplateUpdate.builder().identity(UserAssignedIdentityId.parse("[parameters('id')]")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'[parameters('id')]' is not the id of a user-assigned identity, which is needed here");
    }

    @Test
    void an_added_target_is_sent_with_all_current_ones() {
        TemplateUpdate update = TemplateUpdate.of(CURRENT)
                .addDistributor(Distributor.vhd("disk"))
                .leavingVersioningUnset("gallery")
                .build();

        assertThat(update.distribute()).containsExactly(GALLERY, MANAGED, Distributor.vhd("disk"));
    }

    @Test
    void a_gallery_target_read_without_versioning_is_not_sent_silently() {
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT)
                        .addDistributor(Distributor.vhd("disk"))
                        .build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Gallery targets 'gallery' read back without versioning, which the service may omit even"
                        + " if it was sent, so sending them like this could remove it; set it with"
                        + " versioning(name, …), or confirm that there is none with leavingVersioningUnset(name)");
    }

    @Test
    void a_changed_target_read_without_versioning_needs_it_too() {
        TemplateUpdateEditor editor = TemplateUpdate.of(CURRENT)
                .replaceDistributor(
                        "gallery", GALLERY.toBuilder().excludeFromLatest(false).build());

        assertThatThrownBy(editor::build).hasMessageStartingWith("Gallery targets 'gallery' read back");
    }

    @Test
    void setting_the_versioning_sends_it() {
        TemplateUpdate update = TemplateUpdate.of(CURRENT)
                .versioning("gallery", ImageVersioning.source())
                .build();

        assertThat(update.distribute())
                .containsExactly(
                        GALLERY.toBuilder().versioning(ImageVersioning.source()).build(), MANAGED);
    }

    @Test
    void a_target_with_versioning_or_a_version_or_a_new_one_needs_no_versioning() {
        SharedImageDistributor numbered = GALLERY.toBuilder()
                .runOutputName("numbered")
                .galleryImageId(GalleryImageId.parse(GALLERY.galleryImageId().text() + "/versions/1.0.3"))
                .build();
        ImageTemplate current = CURRENT.toBuilder()
                .distribute(
                        GALLERY.toBuilder().versioning(ImageVersioning.latest()).build(), numbered)
                .build();

        TemplateUpdate update = TemplateUpdate.of(current)
                .addDistributor(GALLERY.toBuilder().runOutputName("added").build())
                .build();

        assertThat(update.distribute()).hasSize(3);
    }

    @Test
    void an_unchanged_gallery_target_needs_versioning_too() {
        UnknownDistributor kept = new UnknownDistributor(
                "SharedImage",
                JsonObject.builder()
                        .put("type", new JsonString("SharedImage"))
                        .put("runOutputName", new JsonString("odd"))
                        .build());
        ImageTemplate current = CURRENT.toBuilder().distribute(kept).build();

        assertThatThrownBy(() -> TemplateUpdate.of(current)
                        .addDistributor(Distributor.vhd("disk"))
                        .build())
                .hasMessageStartingWith("Gallery targets 'odd' read back");
        assertThat(TemplateUpdate.of(current)
                        .addDistributor(Distributor.vhd("disk"))
                        .leavingVersioningUnset("odd")
                        .build()
                        .distribute())
                .containsExactly(kept, Distributor.vhd("disk"));
    }

    @Test
    void an_update_of_tags_alone_needs_no_versioning() {
        assertThat(TemplateUpdate.of(CURRENT).putTag("a", "1").build().distribute())
                .isEmpty();
    }

    @Test
    void a_target_cannot_be_lost_by_another_name() {
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT).replaceDistributor("managed", Distributor.vhd("disk")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Target 'managed' cannot become 'disk': the service refuses an update that leaves a target"
                        + " out; keep the run output name, or add another target");
    }

    @Test
    void an_unknown_target_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT).versioning("galery", ImageVersioning.latest()))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("There is no target 'galery'; the existing ones are: 'gallery', 'managed'");
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT).leavingVersioningUnset(""))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_target_whose_name_is_taken_cannot_be_added() {
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT).addDistributor(Distributor.vhd("managed")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A target 'managed' cannot be added; give it a run output name of its own, or use"
                        + " replaceDistributor");
    }

    @Test
    void only_gallery_targets_have_versioning() {
        assertThatThrownBy(() -> TemplateUpdate.of(CURRENT).versioning("managed", ImageVersioning.latest()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Target 'managed' is not a known gallery target; only those have versioning and regions of their own");
    }

    @Test
    void a_region_is_added_to_what_the_service_has() {
        TemplateUpdate update = TemplateUpdate.of(CURRENT)
                .versioning("gallery", ImageVersioning.latest())
                .putTargetRegions("gallery", TargetRegion.region("uksouth", 2))
                .build();

        assertThat(((SharedImageDistributor) update.distribute().get(0)).targetRegions())
                .contains(TargetRegion.region("uksouth", 2))
                .hasSize(GALLERY.replicationRegions().size() + 1);
        assertThat(update.distribute()).hasSize(CURRENT.distribute().size());
    }

    @Test
    void of_two_targets_with_one_name_none_is_changed() {
        ImageTemplate current = CURRENT.toBuilder().distribute(MANAGED, MANAGED).build();

        assertThatThrownBy(() -> TemplateUpdate.of(current).replaceDistributor("managed", MANAGED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("More than one target is called 'managed'");
    }

    @Test
    void updates_with_the_same_changes_are_equal() {
        assertThat(TemplateUpdate.builder().putTag("a", "1").build())
                .isEqualTo(TemplateUpdate.builder().tags(Map.of("a", "1")).build())
                .isNotEqualTo(TemplateUpdate.builder().putTag("a", "2").build());
    }
}
