package io.github.aib4j.client;

import com.azure.core.util.Context;
import io.github.aib4j.client.EveryCall.Doing;
import io.github.aib4j.client.desired.ApplyOptions;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.SoftDeletePolicy;
import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import io.github.aib4j.model.gallery.retention.RetentionOutcome;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.gallery.share.SharingPermission;
import io.github.aib4j.model.gallery.share.SharingProfile;
import io.github.aib4j.model.gallery.share.SharingUpdate;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** Each method of the gallery client, like {@link EveryCall} for the other client. */
final class EveryGalleryCall {
    private static final PollOptions AT_ONCE =
            PollOptions.every(Duration.ofMillis(1)).withDetail(false);
    private static final GalleryImageId WEB = GallerySamples.WEB;
    private static final GalleryImageId NEW = GallerySamples.GOLDEN.imageDefinition("new");
    private static final GalleryId RELEASED = GalleryId.of(Samples.SUBSCRIPTION, "production", "released");
    private static final GalleryImageVersionId ONE = WEB.imageVersion("1.0.0");
    private static final GalleryImageVersionId TWO = WEB.imageVersion("2.0.0");
    private static final BuildOutcome BUILT = BuildOutcome.builder()
            .templateId(ImageTemplateId.of(Samples.SUBSCRIPTION, "images", "web-01"))
            .state(RunState.SUCCEEDED)
            .addOutput(RunOutput.builder().name("gallery").artifactId(ONE).build())
            .build();
    private static final RetentionRule ALL_GO =
            RetentionRule.builder().keepNewest(0).keepLatest(false).build();
    private static final Gallery SHARED = GallerySamples.GALLERY.toBuilder()
            .sharingProfile(SharingProfile.with(SharingPermission.GROUPS))
            .build();
    private static final List<GalleryTargetRegion> FURTHER = List.of(GalleryTargetRegion.region("eastus"));

    private EveryGalleryCall() {}

    static List<EveryCall> all() {
        return List.of(
                fresh(
                        "beginCreateOrUpdateGallery",
                        c -> c.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                                .getFinalResult()),
                defined(
                        "beginUpdateGallery",
                        c -> c.beginUpdateGallery(
                                        GallerySamples.GOLDEN,
                                        gallery -> gallery.toBuilder()
                                                .description("x")
                                                .build())
                                .getFinalResult()),
                defined("getGallery", c -> c.getGallery(GallerySamples.GOLDEN)),
                defined("getGalleryWithResponse", c -> c.getGalleryWithResponse(GallerySamples.GOLDEN, Context.NONE)),
                defined("galleryExists", c -> c.galleryExists(GallerySamples.GOLDEN)),
                defined(
                        "galleryExistsWithResponse",
                        c -> c.galleryExistsWithResponse(GallerySamples.GOLDEN, Context.NONE)),
                of(
                        "beginDeleteGallery",
                        c -> c.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, GallerySamples.GALLERY)
                                .getFinalResult(),
                        c -> c.beginDeleteGallery(GallerySamples.GOLDEN).getFinalResult()),
                defined("listGalleries", c -> c.listGalleries().forEach(gallery -> {})),
                defined(
                        "listGalleriesByResourceGroup",
                        c -> c.listGalleriesByResourceGroup("images").forEach(gallery -> {})),
                defined(
                        "beginCreateOrUpdateImageDefinition",
                        c -> c.beginCreateOrUpdateImageDefinition(NEW, GallerySamples.definition("new"))
                                .getFinalResult()),
                defined(
                        "beginUpdateImageDefinition",
                        c -> c.beginUpdateImageDefinition(
                                        WEB,
                                        definition -> definition.toBuilder()
                                                .description("x")
                                                .build())
                                .getFinalResult()),
                defined("getImageDefinition", c -> c.getImageDefinition(WEB)),
                defined("getImageDefinitionWithResponse", c -> c.getImageDefinitionWithResponse(WEB, Context.NONE)),
                defined("imageDefinitionExists", c -> c.imageDefinitionExists(WEB)),
                defined(
                        "imageDefinitionExistsWithResponse",
                        c -> c.imageDefinitionExistsWithResponse(WEB, Context.NONE)),
                defined(
                        "beginDeleteImageDefinition",
                        c -> c.beginDeleteImageDefinition(WEB).getFinalResult()),
                defined(
                        "listImageDefinitions",
                        c -> c.listImageDefinitions(GallerySamples.GOLDEN).forEach(definition -> {})),
                defined("ensureImageDefinition", c -> c.ensureImageDefinition(NEW, GallerySamples.definition("new"))),
                defined(
                        "beginCreateImageVersion",
                        c -> c.beginCreateImageVersion(TWO, GallerySamples.VERSION)
                                .getFinalResult()),
                defined(
                        "beginCreateImageVersion-options",
                        c -> c.beginCreateImageVersion(TWO, GallerySamples.VERSION, AT_ONCE)
                                .getFinalResult()),
                defined(
                        "beginCreateOrUpdateImageVersion",
                        c -> c.beginCreateOrUpdateImageVersion(TWO, GallerySamples.VERSION)
                                .getFinalResult()),
                defined(
                        "beginCreateOrUpdateImageVersion-options",
                        c -> c.beginCreateOrUpdateImageVersion(TWO, GallerySamples.VERSION, AT_ONCE)
                                .getFinalResult()),
                versioned(
                        "beginUpdateImageVersion",
                        c -> c.beginUpdateImageVersion(ONE, version -> version.withExcludeFromLatest(true))
                                .getFinalResult()),
                versioned(
                        "beginUpdateImageVersion-options",
                        c -> c.beginUpdateImageVersion(ONE, version -> version.withExcludeFromLatest(true), AT_ONCE)
                                .getFinalResult()),
                versioned(
                        "beginCopyToRegions",
                        c -> c.beginCopyToRegions(ONE, FURTHER).getFinalResult()),
                versioned(
                        "beginCopyToRegions-options",
                        c -> c.beginCopyToRegions(ONE, FURTHER, AT_ONCE).getFinalResult()),
                versioned("watchReplication", c -> c.watchReplication(ONE).getFinalResult()),
                versioned(
                        "watchReplication-options",
                        c -> c.watchReplication(ONE, AT_ONCE).getFinalResult()),
                versioned("getImageVersion", c -> c.getImageVersion(ONE)),
                versioned("getImageVersionWithResponse", c -> c.getImageVersionWithResponse(ONE, Context.NONE)),
                versioned("getImageVersionAndReplication", c -> c.getImageVersionAndReplication(ONE)),
                versioned(
                        "getImageVersionAndReplicationWithResponse",
                        c -> c.getImageVersionAndReplicationWithResponse(ONE, Context.NONE)),
                versioned("imageVersionExists", c -> c.imageVersionExists(ONE)),
                versioned("imageVersionExistsWithResponse", c -> c.imageVersionExistsWithResponse(ONE, Context.NONE)),
                versioned(
                        "beginDeleteImageVersion",
                        c -> c.beginDeleteImageVersion(ONE).getFinalResult()),
                versioned("listImageVersions", c -> c.listImageVersions(WEB).forEach(version -> {})),
                versioned(
                        "listSoftDeletedImageVersions",
                        c -> c.listSoftDeletedImageVersions(WEB).forEach(version -> {})),
                of(
                        "beginRestoreImageVersion",
                        EveryGalleryCall::softDelete,
                        c -> c.beginRestoreImageVersion(ONE).getFinalResult()),
                versioned(
                        "beginDeleteImageVersionPermanently",
                        c -> c.beginDeleteImageVersionPermanently(ONE).getFinalResult()),
                of(
                        "beginPurgeImageVersion",
                        EveryGalleryCall::softDelete,
                        c -> c.beginPurgeImageVersion(ONE).getFinalResult()),
                of(
                        "beginUpdateSharing",
                        c -> c.beginCreateOrUpdateGallery(GallerySamples.GOLDEN, SHARED)
                                .getFinalResult(),
                        c -> c.beginUpdateSharing(GallerySamples.GOLDEN, SharingUpdate.reset())
                                .getFinalResult()),
                defined("getGalleryAndSharing", c -> c.getGalleryAndSharing(GallerySamples.GOLDEN)),
                defined(
                        "getGalleryAndSharingWithResponse",
                        c -> c.getGalleryAndSharingWithResponse(GallerySamples.GOLDEN, Context.NONE)),
                versioned("provenance", c -> c.provenance(ONE)),
                versioned("recordProvenance", c -> c.recordProvenance(BUILT)),
                versioned("recordProvenance-options", c -> c.recordProvenance(BUILT, ApplyOptions.defaults())),
                of("promote", EveryGalleryCall::twoGalleries, c -> c.promote(ONE, RELEASED.imageDefinition("web"))),
                of(
                        "promote-options",
                        EveryGalleryCall::twoGalleries,
                        c -> c.promote(ONE, RELEASED.imageDefinition("web"), ApplyOptions.defaults())),
                versioned("makeLatest", c -> c.makeLatest(ONE)),
                versioned("makeLatest-options", c -> c.makeLatest(ONE, ApplyOptions.defaults())),
                versioned("planRetention", c -> c.planRetention(WEB, ALL_GO)),
                versioned("applyRetention", c -> throwIfFailed(c.applyRetention(oneGoes()))),
                versioned(
                        "applyRetention-options",
                        c -> throwIfFailed(c.applyRetention(oneGoes(), ApplyOptions.defaults()))));
    }

    /** A plan made by hand, so that the call is this one alone. */
    private static RetentionPlan oneGoes() {
        GalleryImageVersion one = GalleryImageVersion.builder().name("1.0.0").build();
        return ALL_GO.plan(WEB, List.of(one), Instant.EPOCH);
    }

    /** Throws the failure like any other call. */
    private static void throwIfFailed(RetentionOutcome outcome) {
        outcome.failed().values().forEach(failure -> {
            throw failure;
        });
    }

    /** A version in the recycle bin. */
    private static void softDelete(GalleryClient client) {
        GallerySamples.define(client);
        client.beginUpdateGallery(
                        GallerySamples.GOLDEN,
                        gallery -> gallery.toBuilder()
                                .softDeletePolicy(SoftDeletePolicy.enabled())
                                .build())
                .getFinalResult();
        client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION).getFinalResult();
        client.beginDeleteImageVersion(ONE).getFinalResult();
    }

    private static void twoGalleries(GalleryClient client) {
        GallerySamples.define(client, "1.0.0");
        client.beginCreateOrUpdateGallery(RELEASED, GallerySamples.GALLERY).getFinalResult();
    }

    private static EveryCall fresh(String name, Consumer<GalleryClient> call) {
        return of(name, client -> {}, call);
    }

    private static EveryCall defined(String name, Consumer<GalleryClient> call) {
        return of(name, GallerySamples::define, call);
    }

    private static EveryCall versioned(String name, Consumer<GalleryClient> call) {
        return of(
                name,
                client -> {
                    GallerySamples.define(client);
                    client.beginCreateOrUpdateImageVersion(ONE, GallerySamples.VERSION)
                            .getFinalResult();
                },
                call);
    }

    private static EveryCall of(String name, Consumer<GalleryClient> before, Consumer<GalleryClient> call) {
        return new EveryCall(name, Doing.galleries(before), Doing.galleries(call));
    }
}
