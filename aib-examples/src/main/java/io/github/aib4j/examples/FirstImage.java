package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;

/** How do I build my first image? The README shows the lines between the two marks. */
public final class FirstImage {
    private FirstImage() {}

    /** Builds a managed image on the local service. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "FirstImage", "Builds an image on the service in memory, in twenty lines of code.", args)) {
            return;
        }
        // README: begin
        String subscription = "11111111-2222-3333-4444-555555555555";
        ImageTemplate web = ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(subscription, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(Distributor.managedImage(
                        "web", ManagedImageId.of(subscription, "images", "web-image"), "westeurope"))
                .build();

        try (LocalImageBuilder service = LocalImageBuilder.create()) { // the service in memory; see below for Azure
            ImageBuilderClient client = new ImageBuilderClientBuilder()
                    .subscriptionId(subscription)
                    .credential(service.credential())
                    .httpClient(service.httpClient())
                    .pollOptions(PollOptions.every(Duration.ofMillis(10)))
                    .buildClient();
            client.beginCreate("images", "web-01", web).getFinalResult();
            BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
            outcome.orThrow().outputs().forEach(System.out::println);
        }
        // README: end
    }
}
