package io.github.aib4j.client;

import io.github.aib4j.model.gallery.Gallery;
import io.github.aib4j.model.gallery.GalleryImageDefinition;
import io.github.aib4j.model.gallery.GalleryImageIdentifier;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.OsType;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;

/** A gallery, a definition in it and a version of that, as every api-version takes them. */
final class GallerySamples {
    static final GalleryId GOLDEN = GalleryId.of(Samples.SUBSCRIPTION, "images", "golden");
    static final GalleryImageId WEB = GOLDEN.imageDefinition("web");
    static final Gallery GALLERY = Gallery.in("westeurope");
    static final GalleryImageVersion VERSION = version("westeurope", "northeurope");

    private GallerySamples() {}

    static GalleryImageDefinition definition(String sku) {
        return GalleryImageDefinition.generalized(
                "westeurope", OsType.LINUX, GalleryImageIdentifier.of("contoso", "web", sku));
    }

    static GalleryImageVersion version(String location, String... further) {
        return GalleryImageVersion.from(
                GallerySource.managedImage(ManagedImageId.of(Samples.SUBSCRIPTION, "images", "web")),
                location,
                further);
    }

    /** Makes the gallery and the definition. */
    static void define(GalleryClient client) {
        client.beginCreateOrUpdateGallery(GOLDEN, GALLERY).getFinalResult();
        client.beginCreateOrUpdateImageDefinition(WEB, definition("ubuntu")).getFinalResult();
    }

    /** Makes versions as well, each in one region. */
    static void define(GalleryClient client, String... versions) {
        define(client);
        for (String version : versions) {
            client.beginCreateOrUpdateImageVersion(WEB.imageVersion(version), version("westeurope"))
                    .getFinalResult();
        }
    }
}
