package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderAsyncClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import java.time.Duration;
import reactor.core.publisher.Flux;

/** How do I build many images at once, without a thread for each? */
public final class ManyBuilds {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private ManyBuilds() {}

    /** Runs twenty builds on the local service, one of which fails, and prints how each ended. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "ManyBuilds", "Runs twenty builds at once on the service in memory, one of which fails.", args)) {
            return;
        }
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            ImageBuilderAsyncClient client = new ImageBuilderClientBuilder()
                    .subscriptionId(SUBSCRIPTION)
                    .credential(service.credential())
                    .httpClient(service.httpClient())
                    .pollOptions(PollOptions.every(Duration.ofMillis(20)))
                    .buildAsyncClient();
            service.nextRun(Scenario.failsWhile(RunSubState.CUSTOMIZING).withMessage("disk full"));

            Flux.range(1, 20)
                    .flatMap(i -> client.submitAndRun("images", "web-" + i, template("web-" + i))
                            .map(outcome -> "web-" + i + ": " + outcome.summary()))
                    .doOnNext(System.out::println)
                    .blockLast();
        }
    }

    private static ImageTemplate template(String name) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(
                        Distributor.managedImage(name, ManagedImageId.of(SUBSCRIPTION, "images", name), "westeurope"))
                .build();
    }
}
