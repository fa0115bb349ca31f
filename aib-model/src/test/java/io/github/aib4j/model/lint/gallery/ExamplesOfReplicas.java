package io.github.aib4j.model.lint.gallery;

import static io.github.aib4j.model.lint.gallery.Requests.published;
import static io.github.aib4j.model.lint.gallery.Requests.putting;
import static io.github.aib4j.model.lint.gallery.Requests.version;

import io.github.aib4j.model.gallery.publish.GalleryTargetRegion;
import java.util.List;

/** How many replicas, and how often a region. */
final class ExamplesOfReplicas {
    private static final String PROFILE = "/properties/publishingProfile";
    private static final String REGIONS = PROFILE + "/targetRegions";

    private ExamplesOfReplicas() {}

    static List<Example> replicas() {
        return List.of(
                Example.of(
                                "L03",
                                putting(published(p -> p.replicaCount(0))),
                                PROFILE + "/replicaCount",
                                "'0'",
                                "from 1 to 100")
                        .against(putting(published(p -> p.replicaCount(1)))),
                Example.of(
                                "L03",
                                putting(published(p -> p.addTargetRegion(GalleryTargetRegion.region("East US", 101)))),
                                REGIONS + "/2/regionalReplicaCount",
                                "'101'",
                                "'East US'",
                                "from 1 to 100")
                        .against(putting(published(p -> p.addTargetRegion(GalleryTargetRegion.region("eastus", 100))))),
                Example.of(
                                "L04",
                                putting(published(
                                        p -> p.addTargetRegion(GalleryTargetRegion.region("West Europe", 2)))),
                                REGIONS + "/2/name",
                                "'West Europe'",
                                "'westeurope'",
                                REGIONS + "/0")
                        .against(putting(version())),
                Example.of(
                                "L04",
                                putting(published(p -> p.addTargetRegion(GalleryTargetRegion.region("northeurope")))),
                                REGIONS + "/2/name",
                                "'northeurope'",
                                "once")
                        .against(
                                putting(published(p -> p.addTargetRegion(GalleryTargetRegion.region("[variables('r')]"))
                                        .addTargetRegion(GalleryTargetRegion.region("[variables('r')]"))))));
    }
}
