package io.github.aib4j.examples.recipes;

import static io.github.aib4j.model.gallery.publish.GalleryTargetRegion.region;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.retention.RetentionPlan;
import io.github.aib4j.model.gallery.retention.RetentionRule;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.run.BuildOutcome;
import java.util.List;

final class PublishPromoteRetire {
    private final ImageBuilderClient images;
    private final GalleryClient galleries;

    PublishPromoteRetire(ImageBuilderClient images, GalleryClient galleries) {
        this.images = images;
        this.galleries = galleries;
    }

    /** Builds, and waits until the version is in all its regions. */
    GalleryImageVersionId publish() {
        BuildOutcome outcome = images.beginRun("images", "web").getFinalResult().orThrow();
        GalleryImageVersionId made = outcome.galleryImageVersions().get(0);
        galleries.watchReplication(made).getFinalResult();
        galleries.recordProvenance(outcome); // tags the version with its template, its source and its time
        return made;
    }

    /** Brings a version to further regions, and waits until it is there. */
    GalleryImageVersion addRegions(GalleryImageVersionId version) {
        return galleries
                .beginCopyToRegions(version, List.of(region("eastus"), region("southeastasia", 2)))
                .getFinalResult();
    }

    /** Copies a version that was tested to the gallery that production uses. */
    GalleryImageVersion promote(GalleryImageVersionId tested, GalleryImageId production) {
        return galleries.promote(tested, production).versions().get(0);
    }

    /** Goes back to an older version: from now on, it is the one that "latest" means. */
    void rollBack(GalleryImageVersionId older) {
        galleries.makeLatest(older);
    }

    /** Deletes all versions but the newest three, and says why. */
    void retire(GalleryImageId definition) {
        RetentionPlan plan = galleries.planRetention(definition, RetentionRule.keepingNewest(3));
        System.out.println(plan);
        galleries.applyRetention(plan).orThrow();
    }
}
