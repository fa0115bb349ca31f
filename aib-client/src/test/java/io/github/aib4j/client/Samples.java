package io.github.aib4j.client;

import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.GalleryImageId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;

/** A template that every api-version takes. */
final class Samples {
    static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private Samples() {}

    static ImageTemplate template() {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get install -y nginx"))
                .distribute(
                        Distributor.sharedImage(
                                "gallery", GalleryImageId.of(SUBSCRIPTION, "images", "g", "web"), "westeurope"),
                        Distributor.managedImage(
                                "managed", ManagedImageId.of(SUBSCRIPTION, "images", "web"), "westeurope"))
                .build();
    }
}
