package io.github.aib4j.client.implementation.gallery;

import io.github.aib4j.client.implementation.arm.Address;
import io.github.aib4j.client.implementation.arm.Provider;
import io.github.aib4j.client.implementation.arm.Task;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.GalleryImageVersionId;
import io.github.aib4j.model.id.ResourceId;
import java.util.Objects;

/**
 * Where a resource of a gallery is, in an address and in the words of a message.
 *
 * @param address its address
 * @param subject such as {@code image definition 'web' in gallery 'golden' in resource group 'images'}
 * @param name its name
 */
record Place(Address address, String subject, String name) {
    private static final String DEFINITIONS = "images";
    private static final String VERSIONS = "versions";

    static Place of(GalleryId id) {
        checkParsed(id);
        String gallery = id.name().orElseThrow();
        return gallery(id, gallery);
    }

    static Place of(GalleryImageId id) {
        checkParsed(id);
        id.version().ifPresent(version -> {
            throw new IllegalArgumentException(
                    "'" + id + "' names version " + version + " too; give the id of the image definition alone");
        });
        return definition(
                id, id.galleryName().orElseThrow(), id.definitionName().orElseThrow());
    }

    static Place of(GalleryImageVersionId id) {
        checkParsed(id);
        Place definition = definition(
                id, id.galleryName().orElseThrow(), id.definitionName().orElseThrow());
        String version = id.version().orElseThrow();
        return new Place(
                definition.address.one(VERSIONS, "version", version),
                "version '" + version + "' of " + definition.subject,
                version);
    }

    private static Place definition(ResourceId id, String galleryName, String name) {
        Place gallery = gallery(id, galleryName);
        return new Place(
                gallery.address.one(DEFINITIONS, "name of an image definition", name),
                "image definition '" + name + "' in " + gallery.subject,
                name);
    }

    private static Place gallery(ResourceId id, String name) {
        String group = id.resourceGroup().orElseThrow();
        return new Place(
                Galleries.inGroup(id.subscriptionId().orElseThrow(), group).one(Galleries.KIND, "gallery name", name),
                "gallery '" + name + "' in resource group '" + group + "'",
                name);
    }

    private static void checkParsed(ResourceId id) {
        Objects.requireNonNull(id, "The id is null; give that of the resource");
        if (!id.isParsed()) {
            throw new IllegalArgumentException(
                    "'" + id + "' is no id that can be called; give one without expressions and placeholders");
        }
    }

    Task task(String verb) {
        return new Task(verb, subject, name, Provider.COMPUTE);
    }

    /** The image definitions of a gallery. */
    Address definitions() {
        return address.all(DEFINITIONS);
    }

    /** The versions of an image definition. */
    Address versions() {
        return address.all(VERSIONS);
    }
}
