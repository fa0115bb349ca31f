package io.github.aib4j.examples;

import com.azure.identity.DefaultAzureCredentialBuilder;
import io.github.aib4j.client.AzureCloud;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.ImageBuilderServiceVersion;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a program builds: in Azure, or on the service in memory, whose clock runs faster.
 *
 * @param patience says how long a build takes, for a message; may be empty
 */
record Target(
        String subscription,
        String resourceGroup,
        String name,
        ImageBuilderClientBuilder builder,
        @Nullable LocalImageBuilder localService,
        String patience)
        implements AutoCloseable {
    /** How long the built-in template takes on the local service, by its clock. */
    private static final Duration LOCAL_BUILD = Duration.ofMinutes(24);

    private static final int WATCHED_SPEED = 120;
    private static final String LOCAL_SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";

    static Target azure(String subscription, String resourceGroup, String name, AzureCloud cloud) {
        ImageBuilderClientBuilder builder = new ImageBuilderClientBuilder()
                .cloud(cloud)
                .credential(new DefaultAzureCredentialBuilder()
                        .authorityHost(cloud.authorityHost())
                        .build());
        return new Target(subscription, resourceGroup, name, builder, null, ", which takes 15 to 60 minutes or more");
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
                service,
                pace.patience());
    }

    ImageBuilderClient client(ImageBuilderServiceVersion version) {
        return builder.subscriptionId(subscription).serviceVersion(version).buildClient();
    }

    /**
     * The service in memory.
     *
     * @throws IllegalStateException in Azure
     */
    LocalImageBuilder service() {
        if (localService == null) {
            throw new IllegalStateException("There is no service in memory in Azure");
        }
        return localService;
    }

    /** The location of the template, for a message. */
    String where() {
        return "resource group '" + resourceGroup + "'"
                + (localService == null ? "" : " of the local service (no Azure account; simulated time)");
    }

    /** What to clean up if the program ends before it has deleted the template. */
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

    /**
     * How fast the local service's clock runs, and how often the program polls.
     *
     * @param speed how many seconds pass for the service in a real second; 0 if the clock moves with each poll
     */
    record Pace(SimulatedClock clock, Duration pollInterval, double speed) {
        /** For people who watch: two minutes per second. */
        static Pace watched() {
            return watched(WATCHED_SPEED);
        }

        /** For people who watch, at a speed of their choice. */
        static Pace watched(double speed) {
            return new Pace(SimulatedClock.realTime(speed), Duration.ofMillis(200), speed);
        }

        /** For programs that show no progress: 30 seconds per poll, and hardly a pause between polls. */
        static Pace hurried() {
            return new Pace(SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)), Duration.ofMillis(1), 0);
        }

        /** For tests: 30 seconds per poll, each of which updates the display. */
        static Pace stepwise() {
            return new Pace(
                    SimulatedClock.movingWithEachPoll(Duration.ofSeconds(30)), BuildDisplay.REFRESH.plusMillis(1), 0);
        }

        /** Says how long a build takes, for a message. */
        private String patience() {
            return speed == 0
                    ? ""
                    : ", which takes about " + Math.round(LOCAL_BUILD.toSeconds() / speed)
                            + " seconds here: the clock of the service is " + Math.round(speed) + " times as fast";
        }
    }
}
