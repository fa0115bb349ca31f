package io.github.aib4j.model.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.source.ImageSource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the tags of images and templates tell. A tag holds 256 characters (documented). */
class ProvenanceTest {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    private static final ImageTemplateId ID = ImageTemplateId.of(SUBSCRIPTION, "images", "web-01");

    private static ImageTemplate withTargets(Distributor... targets) {
        return ImageTemplate.builder()
                .location("westeurope")
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .distribute(targets)
                .build();
    }

    @Test
    void tags_that_were_written_read_back_the_same() {
        Provenance provenance = new Provenance(
                Optional.of("ab12"),
                Optional.of(ID),
                Optional.of("24.04.202611010"),
                Optional.of(Instant.parse("2026-11-29T06:00:00Z")));

        assertThat(provenance.tags())
                .isEqualTo(Map.of(
                        "aib4j-hash", "ab12",
                        "aib4j-template", ID.text(),
                        "aib4j-source", "24.04.202611010",
                        "aib4j-build-start", "2026-11-29T06:00:00Z"));
        assertThat(Provenance.of(provenance.tags())).isEqualTo(provenance);
    }

    @Test
    void a_meaningless_tag_is_ignored() {
        Provenance provenance =
                Provenance.of(Map.of("aib4j-template", "web-01", "aib4j-build-start", "yesterday", "team", "a"));

        assertThat(provenance)
                .isEqualTo(new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void a_value_that_a_tag_cannot_hold_is_left_out() {
        assertThat(source("v".repeat(256)).tags()).containsKey("aib4j-source");
        assertThat(source("v".repeat(257)).tags()).isEmpty();
    }

    private static Provenance source(String version) {
        return new Provenance(Optional.empty(), Optional.empty(), Optional.of(version), Optional.empty());
    }

    @Test
    void every_kind_of_target_gets_the_hash_and_the_id_of_the_template() {
        ImageTemplate desired = withTargets(
                Distributor.sharedImage(
                        "web", GalleryImageId.of(SUBSCRIPTION, "images", "gallery", "web"), "westeurope"),
                Distributor.managedImage("image", ManagedImageId.of(SUBSCRIPTION, "images", "web"), "westeurope"),
                Distributor.vhd("disk"));
        TemplatePlan plan = TemplatePlan.of(ID, desired, Optional.empty(), ApiVersion.latest());

        assertThat(plan.sent().distribute())
                .hasSize(3)
                .allSatisfy(target -> assertThat(Provenance.of(target.artifactTags()))
                        .isEqualTo(new Provenance(
                                Optional.of(TemplateHash.of(desired)),
                                Optional.of(ID),
                                Optional.empty(),
                                Optional.empty())));
        assertThat(PlanTags.hash(plan.sent().tags())).contains(plan.hash());
    }

    @Test
    void an_id_that_a_tag_cannot_hold_is_left_out() {
        int rest = 256 - (ID.text().length() - "web-01".length());

        assertThat(artifactTags("w".repeat(rest))).containsKeys("aib4j-template", "aib4j-hash");
        assertThat(artifactTags("w".repeat(rest + 1))).containsOnlyKeys("aib4j-hash");
    }

    private static Map<String, String> artifactTags(String name) {
        ImageTemplateId id =
                ImageTemplateId.ofText(ID.text().substring(0, ID.text().length() - "web-01".length()) + name);
        return PlanTags.marked(withTargets(Distributor.vhd("disk")), id, "ab12")
                .distribute()
                .get(0)
                .artifactTags();
    }
}
