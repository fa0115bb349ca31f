package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.share.SharingGroupType;
import io.github.aib4j.model.gallery.share.SharingPermission;
import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.gallery.share.SharingProfileGroup;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.SharedGalleryImageId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Flavour.class)
class BuildIfNeededTest {
    private static final GalleryId GALLERY = GalleryId.of(Samples.SUBSCRIPTION, "images", "g");
    private static final ImageTemplate WEB = Samples.template().toBuilder()
            .distribute(Distributor.sharedImage("gallery", GALLERY.imageDefinition("web"), "westeurope"))
            .build();

    private final SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1));
    private final LocalImageBuilder service =
            LocalImageBuilder.builder().clock(clock).build();
    private final ImageBuilderClient client;
    private final GalleryClient galleries;

    private final Flavour flavour;

    BuildIfNeededTest(Flavour flavour) {
        this.flavour = flavour;
        client = flavour.of(Transport.IN_MEMORY.to(service).pollOptions(PollOptions.every(Duration.ofMillis(1))));
        galleries = flavour.of(Transport.IN_MEMORY.toGalleriesOf(service));
    }

    @BeforeEach
    void prepare() {
        service.newSourceVersion("Canonical:ubuntu-24_04-lts:server:24.04.202611010");
        galleries.beginCreateOrUpdateGallery(GALLERY, Gallery.in("westeurope")).getFinalResult();
        galleries.ensureImageDefinition(
                GALLERY.imageDefinition("web"),
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu")));
        apply(WEB);
    }

    private void apply(ImageTemplate desired) {
        client.apply(client.plan("images", "web", desired));
    }

    private BuildDecision decide() {
        return client.buildIfNeeded("images", "web");
    }

    private BuildDecision built() {
        BuildDecision decision = decide();
        assertThat(decision.outcome().orElseThrow().isSucceeded()).isTrue();
        return decision;
    }

    @Test
    void a_template_is_built_once_and_not_again() {
        BuildDecision first = built();
        BuildDecision second = decide();

        assertThat(first.reason()).isEqualTo("it was never built");
        assertThat(first.sourceVersion()).contains("24.04.202611010");
        assertThat(second)
                .isEqualTo(new BuildDecision(
                        false,
                        "nothing changed since its last build, and what it made exists",
                        first.sourceVersion(),
                        java.util.Optional.empty()));
        assertThat(client.plan("images", "web", WEB).isSettled())
                .as("its tag is no difference")
                .isTrue();
    }

    @Test
    void a_build_that_somebody_else_begins_at_the_same_time_is_watched() {
        AtomicBoolean isBegun = new AtomicBoolean();
        HttpClient other = service.httpClient();
        ImageBuilderClient slower = flavour.of(Transport.IN_MEMORY
                .to(service)
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .httpClient(request -> request.getUrl().getPath().endsWith("/run") && !isBegun.getAndSet(true)
                        ? other.send(request.copy()).then(other.send(request))
                        : other.send(request)));

        BuildDecision decision = slower.buildIfNeeded("images", "web");

        assertThat(isBegun).isTrue();
        assertThat(decision.outcome().orElseThrow().isSucceeded()).isTrue();
        assertThat(decide().isNeeded()).isFalse();
    }

    @Test
    void a_source_without_an_announced_version_does_not_change() {
        ImageTemplate debian = WEB.toBuilder()
                .source(ImageSource.platformImage("Debian:debian-12:12-gen2:latest"))
                .build();
        client.apply(client.plan("images", "debian", debian));
        assertThat(client.buildIfNeeded("images", "debian").isNeeded()).isTrue();
        clock.advance(Duration.ofDays(3));

        assertThat(client.buildIfNeeded("images", "debian").isNeeded()).isFalse();
        client.apply(client.plan("images", "other", debian));
        client.buildIfNeeded("images", "other");
        assertThat(client.buildIfNeeded("images", "other").isNeeded()).isFalse();

        service.newSourceVersion("Debian:debian-12:12-gen2:12.20261115.1");
        assertThat(client.buildIfNeeded("images", "debian").reason()).endsWith(" to '12.20261115.1'");
    }

    @Test
    void a_new_version_of_the_source_is_a_reason() {
        built();
        service.newSourceVersion("Canonical:ubuntu-24_04-lts:server:24.04.202611150");

        assertThat(built().reason()).isEqualTo("the source moved from '24.04.202611010' to '24.04.202611150'");
        assertThat(decide().isNeeded()).isFalse();
    }

    @Test
    void a_new_version_of_a_directly_shared_source_is_a_reason() {
        GalleryId shared = GalleryId.of(Samples.SUBSCRIPTION, "images", "shared");
        galleries
                .beginCreateOrUpdateGallery(
                        shared,
                        Gallery.in("westeurope").toBuilder()
                                .sharingProfile(SharingProfile.builder()
                                        .permissions(SharingPermission.GROUPS)
                                        .build())
                                .build())
                .getFinalResult();
        galleries
                .beginUpdateSharing(
                        shared,
                        SharingUpdate.add(SharingProfileGroup.builder()
                                .type(SharingGroupType.SUBSCRIPTIONS)
                                .addIds(Samples.SUBSCRIPTION)
                                .build()))
                .getFinalResult();
        galleries.ensureImageDefinition(
                shared.imageDefinition("base"),
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "base", "ubuntu")));
        publish(shared, "1.9.0");
        apply(WEB.toBuilder()
                .source(ImageSource.sharedImageVersion(
                        SharedGalleryImageId.of(Samples.SUBSCRIPTION + "-SHARED", "base", "latest")))
                .build());

        assertThat(built().sourceVersion()).contains("1.9.0");
        assertThat(decide().isNeeded()).isFalse();
        publish(shared, "1.10.0");
        assertThat(built().sourceVersion()).contains("1.10.0");
    }

    private void publish(GalleryId gallery, String number) {
        galleries
                .beginCreateOrUpdateImageVersion(
                        gallery.imageDefinition("base").imageVersion(number),
                        GalleryImageVersion.from(
                                GallerySource.managedImage(ManagedImageId.of(Samples.SUBSCRIPTION, "images", "base")),
                                "westeurope"))
                .getFinalResult();
    }

    @Test
    void a_changed_template_is_a_reason_but_its_tags_are_none() {
        built();
        apply(WEB.toBuilder().putTag("team", "platform").build());
        assertThat(decide().isNeeded()).isFalse();

        apply(WEB.toBuilder()
                .distribute(
                        Distributor.sharedImage("gallery", GALLERY.imageDefinition("web"), "westeurope", "northeurope"))
                .build());

        assertThat(built().reason()).isEqualTo("the template changed since its last build");
    }

    @Test
    void a_missing_image_is_a_reason() {
        GalleryImageVersionId made =
                built().outcome().orElseThrow().galleryImageVersions().get(0);
        galleries.beginDeleteImageVersion(made).getFinalResult();

        assertThat(built().reason()).isEqualTo("'" + made + "' no longer exists");
    }

    @Test
    void a_failed_build_is_a_reason_and_a_running_one_is_watched() {
        service.nextRun(Scenario.failsAtCustomizer(0));
        assertThat(decide().outcome().orElseThrow().isFailed()).isTrue();

        client.beginRun("images", "web");
        assertThat(built().reason()).isEqualTo("a build was running already");
        assertThat(decide().isNeeded()).isFalse();

        service.nextRun(Scenario.failsAtCustomizer(0));
        client.beginRun("images", "web").getFinalResult();
        assertThat(built().reason()).isEqualTo("its last build ended as Failed");
    }

    @Test
    void a_build_that_somebody_else_started_does_not_tell_its_source_version() {
        client.beginRun("images", "web").getFinalResult();

        assertThat(built().reason()).isEqualTo("it is not known what its last build was made from");
    }

    @Test
    void a_dry_run_builds_nothing() {
        BuildDecision shown =
                client.buildIfNeeded("images", "web", ApplyOptions.defaults().asDryRun());

        assertThat(shown.isNeeded()).isTrue();
        assertThat(shown.outcome()).isEmpty();
        assertThat(client.get("images", "web").lastRunStatus()).isEmpty();
    }
}
