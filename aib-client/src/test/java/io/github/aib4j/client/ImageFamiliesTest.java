package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.ChangedVersions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SafetyProfile;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.plan.Provenance;
import io.github.aib4j.model.plan.TemplateHash;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.value.GalleryDate;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass
@EnumSource(Flavour.class)
class ImageFamiliesTest {
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryId PRODUCTION = GalleryId.of(Samples.SUBSCRIPTION, "production", "released");

    private final LocalImageBuilder service = LocalImageBuilder.builder()
            .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)))
            .build();
    private final ImageBuilderClient images;
    private final GalleryClient client;

    ImageFamiliesTest(Flavour flavour) {
        images = flavour.of(Transport.IN_MEMORY.to(service).pollOptions(PollOptions.every(Duration.ofMillis(1))));
        client = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
    }

    private List<String> excluded() {
        return client.listImageVersions(WEB).stream()
                .filter(GalleryImageVersion::isExcludedFromLatest)
                .flatMap(version -> version.name().stream())
                .toList();
    }

    @Test
    void an_older_version_becomes_the_latest_again_in_one_call() {
        GallerySamples.define(client, "1.0.0", "1.0.1", "1.0.2", "1.0.10");
        client.beginUpdateImageVersion(WEB.imageVersion("1.0.1"), found -> found.withExcludeFromLatest(true))
                .getFinalResult();

        ChangedVersions shown = client.makeLatest(
                WEB.imageVersion("1.0.1"), ApplyOptions.defaults().asDryRun());
        assertThat(excluded()).containsExactly("1.0.1");
        ChangedVersions changed = client.makeLatest(WEB.imageVersion("1.0.1"));

        assertThat(changed.steps()).hasSize(3).isEqualTo(shown.steps());
        assertThat(excluded()).containsExactlyInAnyOrder("1.0.2", "1.0.10");
        assertThat(GalleryImageVersion.latest(
                                client.listImageVersions(WEB).stream().toList())
                        .flatMap(GalleryImageVersion::name))
                .contains("1.0.1");
        assertThat(client.makeLatest(WEB.imageVersion("1.0.1")).steps()).isEmpty();
    }

    @Test
    void a_version_leads_back_to_its_template_and_so_does_its_copy_in_another_gallery() {
        GallerySamples.define(client);
        client.beginCreateOrUpdateGallery(PRODUCTION, GallerySamples.GALLERY).getFinalResult();
        ImageTemplate template = Samples.template().toBuilder()
                .distribute(Distributor.sharedImage("gallery", WEB, "westeurope"))
                .build();
        images.apply(images.plan("images", "web-01", template));
        BuildOutcome outcome = images.beginRun("images", "web-01").getFinalResult();
        GalleryImageVersionId made = outcome.galleryImageVersions().get(0);
        Provenance untold = client.provenance(made);
        client.recordProvenance(outcome);

        Provenance told = client.provenance(made);
        ChangedVersions copied = client.promote(made, PRODUCTION.imageDefinition("web"));

        assertThat(untold.hash()).contains(TemplateHash.of(template));
        assertThat(untold.sourceVersion()).isEmpty();
        assertThat(told.hash()).contains(TemplateHash.of(template));
        assertThat(told.templateId()).contains(outcome.templateId());
        assertThat(told.sourceVersion()).isEqualTo(outcome.exactSourceVersion());
        assertThat(told.buildStart()).isEqualTo(outcome.startTime());
        assertThat(copied.steps()).hasSize(1);
        GalleryImageVersionId copy =
                PRODUCTION.imageDefinition("web").imageVersion(made.version().orElseThrow());
        assertThat(client.provenance(copy)).isEqualTo(told);
        assertThat(client.promote(made, PRODUCTION.imageDefinition("web")).steps())
                .as("it is there already")
                .isEmpty();
        assertThat(client.promote(
                                made,
                                PRODUCTION.imageDefinition("web"),
                                ApplyOptions.defaults().asDryRun())
                        .steps())
                .isEmpty();
    }

    @Test
    void another_version_of_that_number_is_not_taken_for_a_copy() {
        GallerySamples.define(client, "1.0.0");
        GalleryImageId other = GallerySamples.GOLDEN.imageDefinition("other");
        client.beginCreateOrUpdateImageDefinition(other, GallerySamples.definition("other"))
                .getFinalResult();
        client.beginCreateOrUpdateImageVersion(other.imageVersion("1.0.0"), GallerySamples.VERSION)
                .getFinalResult();

        assertThatThrownBy(() -> client.promote(other.imageVersion("1.0.0"), WEB))
                .hasMessageContaining("There is another image definition");
        assertThatThrownBy(() -> client.promote(WEB.imageVersion("1.0.0"), WEB))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("exists and is no copy of");
    }

    @Test
    void the_other_spelling_of_the_latest_number_is_excluded() {
        GallerySamples.define(client, "1.0.2", "1.0.02");

        client.makeLatest(WEB.imageVersion("1.0.02"));
        assertThat(excluded()).containsExactly("1.0.2");
        client.makeLatest(WEB.imageVersion("1.0.2"));
        assertThat(excluded()).containsExactly("1.0.02");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_copy_may_be_deleted_when_its_original_may(boolean isBlocked) {
        GalleryClient newest = Transport.IN_MEMORY
                .toGalleriesOf(service)
                .serviceVersion(GalleryServiceVersion.V2026_03_03)
                .buildClient();
        GallerySamples.define(client);
        client.beginCreateOrUpdateGallery(PRODUCTION, GallerySamples.GALLERY).getFinalResult();
        SafetyProfile safety =
                SafetyProfile.builder().blockDeletionBeforeEndOfLife(isBlocked).build();
        GalleryImageVersion version = GallerySamples.version("westeurope").toBuilder()
                .safetyProfile(safety)
                .build()
                .withEndOfLife(GalleryDate.parse("2030-01-01"));
        newest.beginCreateImageVersion(WEB.imageVersion("1.0.0"), version).getFinalResult();

        newest.promote(WEB.imageVersion("1.0.0"), PRODUCTION.imageDefinition("web"));

        GalleryImageVersion copy =
                client.getImageVersion(PRODUCTION.imageDefinition("web").imageVersion("1.0.0"));
        assertThat(copy.safetyProfile().flatMap(SafetyProfile::blockDeletionBeforeEndOfLife))
                .contains(isBlocked);
    }
}
