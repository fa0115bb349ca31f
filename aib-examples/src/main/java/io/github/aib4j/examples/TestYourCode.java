package io.github.aib4j.examples;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.WireFault;
import java.time.Duration;

/** How do I test my own code that builds images? */
public final class TestYourCode {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    private TestYourCode() {}

    /** Stands for your own code. */
    static String nightly(ImageBuilderClient client) {
        BuildOutcome outcome = client.beginRun("images", "web-01").getFinalResult();
        return outcome.isSucceeded() ? "a new image" : "no image tonight: " + outcome.summary();
    }

    /** Runs that code with a gateway that is down, and with a build that fails. */
    public static void main(String[] args) {
        if (Programs.isAnswered(
                "TestYourCode",
                "Tests code that builds images, with a line that fails and a build that fails.",
                args)) {
            return;
        }
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            ImageBuilderClient client = client(service);
            client.beginCreate("images", "web-01", template()).getFinalResult();

            service.inject(WireFault.unavailable().forNext(2).on("GET", "/operations/"));
            System.out.println(nightly(client)); // a new image: the client polled again

            service.nextRun(Scenario.failsAtCustomizer(0).withMessage(KnownFailure.PACKAGE_LISTS_CHANGED));
            System.out.println(nightly(client)); // no image tonight: Failed while customizing, after 8 minutes: …

            System.out.println(service.dump()); // what exists, and what failed when
        } // close() throws if a scenario or fault was never used
    }

    private static ImageBuilderClient client(LocalImageBuilder service) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(SUBSCRIPTION)
                .credential(service.credential())
                .httpClient(service.httpClient())
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(10))))
                .pollOptions(PollOptions.every(Duration.ofMillis(10)))
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
