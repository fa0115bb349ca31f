package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.ArmCall;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.ImageVersionGallerySource;
import io.github.aib4j.model.gallery.source.StorageProfile;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.lint.gallery.GalleryFacts;
import java.util.Optional;

/** The facts that the creation of a version depends on: its definition, the existing versions, and its source. */
record ImageVersionContext(GalleryOperations galleries, GalleryImageVersionId id) {

    /** The facts that the service reports. */
    ArmCall<GalleryFacts> of(GalleryImageVersion wanted) {
        return source(wanted).then(this::around);
    }

    private ArmCall<GalleryFacts> around(GalleryFacts ofSource) {
        GalleryImageId definition = id.imageDefinition();
        return galleries
                .definitions()
                .read(definition)
                .then(found -> galleries
                        .list(definition)
                        .all()
                        .map(present -> ofSource.toBuilder()
                                .imageDefinition(found)
                                .versions(present)
                                .mustBeNew(true)
                                .now(galleries.now())
                                .build()));
    }

    /**
     * The facts about a source that is a version; other kinds are not read, because that would need other services and
     * permissions.
     */
    private ArmCall<GalleryFacts> source(GalleryImageVersion wanted) {
        return wanted.storageProfile()
                .flatMap(StorageProfile::source)
                .filter(ImageVersionGallerySource.class::isInstance)
                .map(source -> ((ImageVersionGallerySource) source).id())
                .filter(GalleryImageVersionId::isParsed)
                .map(this::ofVersion)
                .orElseGet(() -> ArmCall.of(GalleryFacts.none()));
    }

    /** The facts about a version; none if it cannot be read, so that the service decides. */
    private ArmCall<GalleryFacts> ofVersion(GalleryImageVersionId source) {
        return galleries
                .versions()
                .read(source)
                .then(version -> galleries
                        .definitions()
                        .read(source.imageDefinition())
                        .map(definition -> of(version.location(), definition)))
                .orElse(unreadable -> ArmCall.of(GalleryFacts.none()));
    }

    private static GalleryFacts of(Optional<String> region, GalleryImageDefinition definition) {
        return GalleryFacts.builder()
                .sourceRegion(region)
                .sourceOsType(definition.osType())
                .sourceOsState(definition.osState())
                .sourceHyperVGeneration(definition.hyperVGeneration())
                .sourcePurchasePlan(definition.purchasePlan())
                .build();
    }
}
