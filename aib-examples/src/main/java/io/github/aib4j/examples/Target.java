package io.github.aib4j.examples;

import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Where the example builds: in Azure, or on the service in memory, whose clock is faster. */
record Target(
        String subscription,
        String resourceGroup,
        String name,
        ImageBuilderClientBuilder builder,
        @Nullable LocalImageBuilder localService)
        implements AutoCloseable {
    private static final String LOCAL_SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    static Target azure(String subscription, String resourceGroup, String name) {
        ImageBuilderClientBuilder builder =
                new ImageBuilderClientBuilder().credential(new DefaultAzureCredentialBuilder().build());
        return new Target(subscription, resourceGroup, name, builder, null);
    }

    /** The local service has one subscription and any resource group. */
    static Target local(
            @Nullable String subscription, @Nullable String resourceGroup, @Nullable String name, Pace pace) {
        LocalImageBuilder service = LocalImageBuilder.builder()
                .subscriptions(LOCAL_SUBSCRIPTION)
                .clock(pace.clock())
                .build();
        ImageBuilderClientBuilder builder = new ImageBuilderClientBuilder()
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(service.httpClient())
                .pollOptions(PollOptions.every(pace.pollInterval()));
        return new Target(
                subscription == null ? LOCAL_SUBSCRIPTION : subscription,
                resourceGroup == null ? "images" : resourceGroup,
                name == null ? "quickstart" : name,
                builder,
                service);
    }

    ImageBuilderClient client(ImageBuilderServiceVersion version) {
        return builder.subscriptionId(subscription).serviceVersion(version).buildClient();
    }

    /** The location of the template, for a message. */
    String where() {
        return "resource group '" + resourceGroup + "'"
                + (localService == null ? "" : " of the local service (no Azure account; simulated time)");
    }

    /** What to clean up if the example ends before it has deleted the template. */
    String leftBehind() {
        return localService != null
                ? "Nothing is left behind: the local service ends with this program."
                : "Image template '" + name + "' may still stand in resource group '" + resourceGroup
                        + "', with its log; read that, then delete the template.";
    }

    @Override
    public void close() {
        if (localService != null) {
            localService.close();
        }
    }

    /** How fast the local service's clock is, and how often the example polls. */
    record Pace(SimulatedClock clock, Duration pollInterval) {
        /** For people who watch: two minutes per second. */
        static Pace watched() {
            return new Pace(SimulatedClock.realTime(120), Duration.ofMillis(200));
        }

        /** For tests: 30 seconds per poll, each of which updates the display. */
        static Pace stepwise() {
            return new Pace(
                    SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)), BuildDisplay.REFRESH.plusMillis(1));
        }
    }
}
