package io.github.aib4j.client.implementation.preflight;

import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.distribute.ManagedImageDistributor;
import io.github.aib4j.model.distribute.SharedImageDistributor;
import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.ResourceGroupId;
import io.github.aib4j.model.id.ResourceId;
import io.github.aib4j.model.json.GalleryResponseJson;
import java.util.HashSet;
import java.util.Set;

/** Looks up the targets: whether galleries, definitions and resource groups exist, and whether versions are free. */
final class TargetLookups {
    private static final String GALLERIES = "api-version=" + GalleryApiVersion.defaultVersion();
    private static final String RESOURCES = "api-version=2021-04-01";

    private final Preflight preflight;
    private final ImageTemplate template;
    private final Set<ResourceId> seen = new HashSet<>();

    TargetLookups(Preflight preflight, ImageTemplate template) {
        this.preflight = preflight;
        this.template = template;
    }

    void addAll() {
        for (int i = 0; i < template.distribute().size(); i++) {
            String pointer = "/properties/distribute/" + i;
            if (template.distribute().get(i) instanceof SharedImageDistributor image
                    && image.galleryImageId().isParsed()) {
                addShared(image.galleryImageId(), pointer + "/galleryImageId");
            } else if (template.distribute().get(i) instanceof ManagedImageDistributor image
                    && image.imageId().isParsed()) {
                addGroup(image.imageId(), pointer + "/imageId");
            }
        }
    }

    private void addShared(GalleryImageId target, String pointer) {
        GalleryId gallery = GalleryId.of(
                target.subscriptionId().orElseThrow(),
                target.resourceGroup().orElseThrow(),
                target.galleryName().orElseThrow());
        GalleryImageId definition =
                gallery.imageDefinition(target.definitionName().orElseThrow());
        addOnce(gallery, "the gallery", GALLERIES, pointer);
        if (seen.add(definition)) {
            preflight.add(new Lookup(
                    "the image definition '" + definition + "'",
                    RequestPath.ofId(definition),
                    GALLERIES,
                    pointer,
                    body -> {
                        preflight.facts.putExisting(definition, Surroundings.region(body));
                        preflight.facts.putImageDefinition(definition, GalleryResponseJson.imageDefinition(body));
                    },
                    () -> preflight.facts.addMissing(definition)));
        }
        target.version().ifPresent(number -> addVersion(definition.imageVersion(number), pointer));
    }

    /** Looks up a version, which must not exist. */
    private void addVersion(ResourceId version, String pointer) {
        if (seen.add(version)) {
            preflight.add(new Lookup(
                    "the version '" + version + "'",
                    RequestPath.ofId(version),
                    GALLERIES,
                    pointer,
                    body -> preflight.facts.putExisting(version, Surroundings.region(body)),
                    () -> {}));
        }
    }

    private void addGroup(ManagedImageId image, String pointer) {
        addOnce(
                ResourceGroupId.of(
                        image.subscriptionId().orElseThrow(),
                        image.resourceGroup().orElseThrow()),
                "the resource group",
                RESOURCES,
                pointer);
    }

    private void addOnce(ResourceId resource, String kind, String query, String pointer) {
        if (seen.add(resource)) {
            preflight.add(new Lookup(
                    kind + " '" + resource + "'",
                    RequestPath.ofId(resource),
                    query,
                    pointer,
                    body -> preflight.facts.putExisting(resource, Surroundings.region(body)),
                    () -> preflight.facts.addMissing(resource)));
        }
    }
}
