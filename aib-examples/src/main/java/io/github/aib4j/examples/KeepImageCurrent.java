package io.github.aib4j.examples;

import io.github.aib4j.client.ArmClientBuilder;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.desired.BuildDecision;
import io.github.aib4j.client.desired.WhenBlocked;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.Set;

/** How do I keep an image current: with its template as code, nightly, and built only when something changed? */
public final class KeepImageCurrent {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final GalleryId GALLERY = GalleryId.of(SUBSCRIPTION, "images", "golden");
    private static final GalleryImageId WEB = GALLERY.imageDefinition("web");

    private static final int NIGHTS = 30;
    private static final Set<Integer> NEW_SOURCES = Set.of(4, 11, 12, 25);
    private static final int NIGHT_OF_CHANGE = 18;
    private static final Duration POLL = Duration.ofSeconds(30);

    private final ImageBuilderClient images;
    private final GalleryClient galleries;

    private KeepImageCurrent(ImageBuilderClient images, GalleryClient galleries) {
        this.images = images;
        this.galleries = galleries;
    }

    /** Simulates a month on the local service: four new versions of the source, and one change of the template. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "KeepImageCurrent", "Keeps an image current for a month on the service in memory.", args)) {
            return;
        }
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(POLL);
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            KeepImageCurrent example = new KeepImageCurrent(
                    prepared(new ImageBuilderClientBuilder(), service).buildClient(),
                    prepared(new GalleryClientBuilder(), service).buildClient());
            example.prepare();
            announce(service, 1);
            int builds = 0;
            for (int night = 1; night <= NIGHTS; night++) {
                if (NEW_SOURCES.contains(night)) {
                    announce(service, night);
                }
                BuildDecision decision =
                        example.keepCurrent(template(night >= NIGHT_OF_CHANGE ? "nginx-light" : "nginx"));
                builds += decision.isNeeded() ? 1 : 0;
                System.out.println("Night " + night + ": " + (decision.isNeeded() ? "built, " : "not built, ")
                        + decision.reason());
                clock.advance(Duration.ofDays(1));
            }
            System.out.println(builds + " builds in " + NIGHTS + " nights, "
                    + example.galleries.listImageVersions(WEB).stream().count() + " versions left");
        }
    }

    private void prepare() {
        galleries.beginCreateOrUpdateGallery(GALLERY, Gallery.in("westeurope")).getFinalResult();
        galleries.ensureImageDefinition(
                WEB,
                GalleryImageDefinition.generalized(
                        "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", "ubuntu-24_04")));
    }

    /** The work of one night. */
    private BuildDecision keepCurrent(ImageTemplate desired) {
        ApplyOptions options = ApplyOptions.defaults().withWhenBlocked(WhenBlocked.WAIT);
        TemplatePlan plan = images.plan("images", "web", desired);
        if (!plan.isSettled()) {
            System.out.println(plan);
        }
        images.apply(plan, options);

        BuildDecision decision = images.buildIfNeeded("images", "web", options);
        decision.outcome().map(BuildOutcome::orThrow).ifPresent(outcome -> {
            outcome.galleryImageVersions()
                    .forEach(made -> galleries.watchReplication(made).getFinalResult());
            galleries.recordProvenance(outcome);
            galleries
                    .applyRetention(galleries.planRetention(WEB, RetentionRule.keepingNewest(3)))
                    .orThrow();
        });
        return decision;
    }

    private static void announce(LocalImageBuilder service, int day) {
        service.newSourceVersion("Canonical:ubuntu-24_04-lts:server:24.04.202611" + (day < 10 ? "0" : "") + day + "0");
    }

    private static ImageTemplate template(String webServer) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(
                        Customizer.shell("web server", "sudo apt-get update", "sudo apt-get install -y " + webServer))
                .distribute(Distributor.sharedImage("gallery", WEB, "westeurope", "northeurope"))
                .build();
    }

    private static <B extends ArmClientBuilder<B>> B prepared(B builder, LocalImageBuilder service) {
        return builder.subscriptionId(SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(1)));
    }
}
