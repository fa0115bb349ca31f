package io.github.aib4j.examples;

import io.github.aib4j.client.ArmClientBuilder;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How do I publish my builds through a gallery, switch to the new version, and delete old ones? */
public final class PublishImage {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final GalleryId GALLERY = GalleryId.of(SUBSCRIPTION, "images", "golden");
    private static final GalleryImageId WEB = GALLERY.imageDefinition("web");

    private final ImageBuilderClient images;
    private final GalleryClient galleries;

    private PublishImage(ImageBuilderClient images, GalleryClient galleries) {
        this.images = images;
        this.galleries = galleries;
    }

    /** Publishes four versions one after the other on the local service. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "PublishImage",
                "Publishes four versions of an image through a gallery on the service in memory.",
                args)) {
            return;
        }
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            PublishImage example = new PublishImage(
                    prepared(new ImageBuilderClientBuilder(), service).buildClient(),
                    prepared(new GalleryClientBuilder(), service).buildClient());
            example.prepare();
            for (int night = 1; night <= 4; night++) {
                System.out.println("Night " + night);
                example.publish();
            }
        }
    }

    /** Creates what the first build needs: a gallery, an image definition, a template. */
    private void prepare() {
        galleries.beginCreateOrUpdateGallery(GALLERY, Gallery.in("westeurope")).getFinalResult();
        galleries.ensureImageDefinition(
                WEB,
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu-24_04")));
        images.beginCreate("images", "web", template()).getFinalResult();
    }

    /** The work of one night. */
    private void publish() {
        BuildOutcome outcome = images.beginRun("images", "web").getFinalResult().orThrow();
        GalleryImageVersionId made = outcome.galleryImageVersions().get(0);
        GalleryImageVersion version = galleries.watchReplication(made).getFinalResult(); // in all of its regions
        previous(version)
                .ifPresent(old -> galleries
                        .beginUpdateImageVersion(old, found -> found.withExcludeFromLatest(true))
                        .getFinalResult());

        RetentionPlan plan = galleries.planRetention(WEB, RetentionRule.keepingNewest(2));
        System.out.println(plan); // keep 0.26685.28080: it is one of the newest 2 …
        galleries.applyRetention(plan).orThrow();
    }

    /**
     * The previous version. Callers that name it can still use it, but those that ask for the latest should no longer
     * get it.
     */
    private Optional<GalleryImageVersionId> previous(GalleryImageVersion version) {
        List<GalleryImageVersion> others = galleries.listImageVersions(WEB).stream()
                .filter(other -> !other.name().equals(version.name()))
                .toList();
        return GalleryImageVersion.newest(others).flatMap(GalleryImageVersion::id);
    }

    private static ImageTemplate template() {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(Distributor.sharedImage("gallery", WEB, "westeurope", "northeurope"))
                .build();
    }

    private static <B extends ArmClientBuilder<B>> B prepared(B builder, LocalImageBuilder service) {
        return builder.subscriptionId(SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(5)));
    }
}
