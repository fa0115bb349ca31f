package io.github.aib4j.consumer;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.model.ApiVersion;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.json.ImageTemplateJson;
import io.github.aib4j.model.source.ImageSource;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import reactor.core.publisher.Mono;

/**
 * Loads everything that a program without any other library uses: the model, its JSON, and a client that reaches no
 * service.
 */
public final class Alone {
    private Alone() {}

    public static void main(String[] arguments) {
        ImageTemplate template = ImageTemplate.builder()
                .location("eastus")
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .addCustomize(Customizer.shell("update", "sudo apt-get update"))
                .addDistribute(Distributor.vhd("disk"))
                .build();
        if (!ImageTemplateJson.read(ImageTemplateJson.write(template, ApiVersion.latest())).template().equals(template)) {
            throw new AssertionError("the template did not survive its JSON");
        }
        ImageBuilderClient client = new ImageBuilderClientBuilder()
                .subscriptionId("9e223dbe-3399-4e19-88eb-0975f02ac87f")
                .credential(request -> Mono.just(new AccessToken("none", OffsetDateTime.MAX)))
                .retryOptions(new RetryOptions(new FixedDelayOptions(0, Duration.ZERO)))
                .httpClient(request -> Mono.error(new IOException("nobody is there")))
                .buildClient();
        try {
            client.get("images", "web-01");
            throw new AssertionError("nobody was there, and answered");
        } catch (RuntimeException expected) {
            System.out.println(Alone.class.getName() + " runs: " + expected.getMessage());
        }
    }
}
