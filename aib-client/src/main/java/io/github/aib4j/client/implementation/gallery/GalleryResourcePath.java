package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.RequestPath;
import io.github.aib4j.client.implementation.arm.RequestPurpose;
import io.github.aib4j.client.implementation.arm.ResourceProvider;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import java.util.Objects;

/**
 * The location of a gallery resource, for addresses and for messages.
 *
 * @param address its address
 * @param subject its description, such as {@code image definition 'web' in gallery 'golden' in resource group 'images'}
 * @param name its name
 */
record GalleryResourcePath(RequestPath address, String subject, String name) {
    private static final String DEFINITIONS = "images";
    private static final String VERSIONS = "versions";
    private static final String LATEST = "latest";

    static GalleryResourcePath of(GalleryId id) {
        checkParsed(id);
        String gallery = id.name().orElseThrow();
        return gallery(id, gallery);
    }

    static GalleryResourcePath of(GalleryImageId id) {
        checkParsed(id);
        id.version().ifPresent(version -> {
            throw new IllegalArgumentException(
                    "'" + id + "' names version " + version + " too; give the id of the image definition alone");
        });
        return definition(
                id, id.galleryName().orElseThrow(), id.definitionName().orElseThrow());
    }

    static GalleryResourcePath of(GalleryImageVersionId id) {
        checkParsed(id);
        GalleryResourcePath definition = definition(
                id, id.galleryName().orElseThrow(), id.definitionName().orElseThrow());
        String version = id.version().orElseThrow();
        if (version.equalsIgnoreCase(LATEST)) {
            throw new IllegalArgumentException("'" + id + "' is for sources and names no version; give its number");
        }
        return new GalleryResourcePath(
                definition.address.one(VERSIONS, "version", version),
                "version '" + version + "' of " + definition.subject,
                version);
    }

    private static GalleryResourcePath definition(ResourceId id, String galleryName, String name) {
        GalleryResourcePath gallery = gallery(id, galleryName);
        return new GalleryResourcePath(
                gallery.address.one(DEFINITIONS, "name of an image definition", name),
                "image definition '" + name + "' in " + gallery.subject,
                name);
    }

    private static GalleryResourcePath gallery(ResourceId id, String name) {
        String group = id.resourceGroup().orElseThrow();
        return new GalleryResourcePath(
                GalleryOperations.inGroup(id.subscriptionId().orElseThrow(), group)
                        .one(GalleryOperations.KIND, "gallery name", name),
                "gallery '" + name + "' in resource group '" + group + "'",
                name);
    }

    private static void checkParsed(ResourceId id) {
        Objects.requireNonNull(id, "The id is null; give that of the resource");
        if (!id.isParsed()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is not an id that can be called; give one without expressions and placeholders");
        }
    }

    RequestPurpose task(String verb) {
        return new RequestPurpose(verb, subject, name, ResourceProvider.COMPUTE);
    }

    /** The image definitions of a gallery. */
    RequestPath definitions() {
        return address.all(DEFINITIONS);
    }

    /** The deleted versions of an image definition of this gallery, in the recorded letter case. */
    RequestPath softDeletedVersions(String definition) {
        return softDeleted(definition).all(VERSIONS);
    }

    /** A deleted version of an image definition of this gallery. */
    RequestPath softDeletedVersion(String definition, String version) {
        return softDeleted(definition).one(VERSIONS, "version", version);
    }

    private RequestPath softDeleted(String definition) {
        return address.one("softdeletedartifacttypes", "kind of artifact", "Images")
                .one("artifacts", "name of an image definition", definition);
    }

    /** The versions of an image definition. */
    RequestPath versions() {
        return address.all(VERSIONS);
    }
}
