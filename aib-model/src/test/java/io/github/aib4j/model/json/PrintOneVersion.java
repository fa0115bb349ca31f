package io.github.aib4j.model.json;

import io.github.aib4j.model.gallery.GalleryApiVersion;
import io.github.aib4j.model.gallery.GalleryImageVersion;
import io.github.aib4j.model.gallery.source.GallerySource;
import io.github.aib4j.model.id.ManagedImageId;

/** A program that makes an image version and prints it; {@link LoadedClassesTest} counts the classes that it loads. */
final class PrintOneVersion {
    private PrintOneVersion() {}

    public static void main(String[] none) {
        ManagedImageId image = ManagedImageId.of("s", "images", "debian-12");
        GalleryImageVersion version =
                GalleryImageVersion.from(GallerySource.managedImage(image), "westeurope", "northeurope");
        System.out.println(GalleryJson.write(version, GalleryApiVersion.latest()));
    }
}
