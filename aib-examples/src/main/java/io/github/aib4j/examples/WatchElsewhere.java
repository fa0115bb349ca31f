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
import io.github.aib4j.model.run.BuildToken;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import java.time.Duration;

/** How do I resume watching a build after the process that started it has ended? */
public final class WatchElsewhere {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private WatchElsewhere() {}

    /** Starts a build on the local service, and lets another client watch it with only the token. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "WatchElsewhere",
                "Starts a build on the service in memory, and watches it from another client.",
                args)) {
            return;
        }
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            ImageBuilderClient first = client(service);
            first.beginCreate("images", "web-01", template()).getFinalResult();
            BuildToken token =
                    first.beginRun("images", "web-01").poll().getValue().token();
            String kept = token.toString(); // in a file, or in an environment variable of the next job
            System.out.println("Keep this: " + kept);

            BuildOutcome outcome = client(service)
                    .watch(
                            BuildToken.parse(kept),
                            PollOptions.every(Duration.ofMillis(20))
                                    .withDeadline(Duration.ofHours(5))
                                    .withListener(progress -> System.out.println(progress.state() + " "
                                            + progress.subState()
                                                    .map(Object::toString)
                                                    .orElse(""))))
                    .getFinalResult();
            System.out.println(outcome.summary());
        }
    }

    private static ImageBuilderClient client(LocalImageBuilder service) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(20)))
                .buildClient();
    }

    private static ImageTemplate template() {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(Distributor.managedImage(
                        "web", ManagedImageId.of(SUBSCRIPTION, "images", "web-image"), "westeurope"))
                .build();
    }
}
