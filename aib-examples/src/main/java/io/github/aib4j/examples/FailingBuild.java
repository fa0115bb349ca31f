package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import java.time.Duration;

/** Builds on the local service, one of which fails at its second step. */
final class FailingBuild {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private FailingBuild() {}

    static Diagnosis diagnose() {
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            ImageBuilderClient client = client(service);
            client.beginCreate("images", "web-01", template()).getFinalResult();
            service.nextRun(Scenario.failsAtCustomizer(1).withMessage(KnownFailure.PACKAGE_LISTS_CHANGED));
            client.beginRun("images", "web-01").getFinalResult();

            return client.diagnose("images", "web-01");
        }
    }

    /** A service on which three templates were built: two builds succeeded, and one failed. */
    static Target serviceWithBuilds() {
        Target target = Target.local(SUBSCRIPTION, "images", null, Target.Pace.hurried());
        ImageBuilderClient client = target.client(ImageBuilderServiceVersion.getLatest());
        for (String name : new String[] {"db", "cache", "web"}) {
            client.beginCreate("images", name, template()).getFinalResult();
            if (name.equals("web")) {
                target.service().nextRun(Scenario.failsAtCustomizer(1).withMessage(KnownFailure.PACKAGE_LISTS_CHANGED));
            }
            client.beginRun("images", name).getFinalResult();
        }
        return target;
    }

    private static ImageBuilderClient client(LocalImageBuilder service) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(Duration.ofMillis(10)))
                .buildClient();
    }

    private static ImageTemplate template() {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(
                        Customizer.shell("greeting", "echo hello"),
                        Customizer.shell("nginx", "sudo apt-get update", "sudo apt-get install -y nginx"))
                .distribute(Distributor.managedImage(
                        "web", ManagedImageId.of(SUBSCRIPTION, "images", "web-image"), "westeurope"))
                .build();
    }
}
