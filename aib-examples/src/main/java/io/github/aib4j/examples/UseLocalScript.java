package io.github.aib4j.examples;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.plan.TemplatePlan;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.model.value.LocalScript;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** How do I use a script that is kept beside my code, without uploading it by hand? */
public final class UseLocalScript {
    private static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    private static final String CONTAINER = "https://contoso.blob.core.windows.net/scripts";

    private UseLocalScript() {}

    /**
     * Uploads a script and creates a template with it on the local service, and then again after the script has
     * changed.
     */
    public static void main(String[] args) {
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30));
        try (LocalImageBuilder service =
                LocalImageBuilder.builder().clock(clock).build()) {
            ImageBuilderClient client = new ImageBuilderClientBuilder()
                    .subscriptionId(SUBSCRIPTION)
                    .credential(service.credential())
                    .httpClient(service.httpClient())
                    .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                    .buildClient();
            service.createBlobContainer(CONTAINER); // in Azure, it is there already, and the identity may read it
            Path script = Files.createTempDirectory("aib4j").resolve("install.sh");
            for (String server : new String[] {"nginx", "nginx-light"}) {
                Files.writeString(script, "sudo apt-get install -y " + server + "\n");

                TemplatePlan plan = client.plan("images", "web", template(script));
                System.out.println(plan);
                client.apply(plan).steps().forEach(System.out::println);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImageTemplate template(Path script) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(SUBSCRIPTION, "images", "image-builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shellScript(
                        "web server", LocalScript.of(script).in(CONTAINER)))
                .distribute(Distributor.vhd("disk"))
                .build();
    }
}
