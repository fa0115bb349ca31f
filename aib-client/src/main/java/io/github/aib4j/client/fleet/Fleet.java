package io.github.aib4j.client.fleet;

import com.azure.core.util.MetricsOptions;
import com.azure.core.util.TracingOptions;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.implementation.build.SingleRequests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Builds many images, in any number of subscriptions and resource groups.
 *
 * <pre>{@code
 * FleetOutcome outcome = Fleet.builder(subscription -> new ImageBuilderClientBuilder()
 *                 .subscriptionId(subscription)
 *                 .credential(credential)
 *                 .buildClient())
 *         .runningPerRegion(40)
 *         .stopAfterFailures(10)
 *         .listener(System.out::println)
 *         .build()
 *         .run(builds);
 * }</pre>
 *
 * <p>The builds are watched by listing: one page tells the state of some hundred templates. Templates that do not exist
 * are created. A build is begun once, whatever happens to the response; a build that fails in a way that may pass on a
 * retry is run again. What goes wrong with one build does not stop the others. Each build has one {@link FleetResult}.
 *
 * <p>Requests are counted, and never exceed the budget of their subscription. A refusal for too many requests (429)
 * slows the whole subscription, and no other. Nothing but the fleet repeats its requests: the retry policy of the
 * clients does not apply.
 *
 * <p>The calling thread runs the fleet and its listener; a few threads send the requests. There is no thread per build.
 * A fleet may run several times, also at once; the runs do not share a budget.
 *
 * @since 0.1.0
 */
public final class Fleet {
    private final Function<String, ImageBuilderClient> clients;
    private final FleetSettings settings;
    private final int threads;
    private final Consumer<FleetEvent> listener;
    private final AtomicReference<Optional<String>> stopped = new AtomicReference<>(Optional.empty());

    private Fleet(Builder builder) {
        this.clients = builder.clients;
        this.settings = builder.settings();
        this.threads = builder.threads();
        this.listener = builder.listener();
    }

    /**
     * Creates a builder.
     *
     * @param clients returns a client of a subscription, which {@link
     *     io.github.aib4j.client.ImageBuilderClientBuilder} made; it is called once for each subscription
     */
    public static Builder builder(Function<String, ImageBuilderClient> clients) {
        return new Builder(Objects.requireNonNull(clients, "clients"));
    }

    /**
     * Builds, and returns when each build has its result.
     *
     * @param builds at most one for each template
     * @throws IllegalArgumentException if two builds have the same template, or a client is not one of a builder, or of
     *     another subscription; nothing is sent then
     * @throws IllegalStateException if the thread is interrupted. Builds that have begun go on at the service, and can
     *     be joined with the tokens of {@link FleetEvent.Begun}
     */
    public FleetOutcome run(Collection<FleetBuild> builds) {
        Objects.requireNonNull(builds, "builds");
        return new FleetLoop(lanes(builds), builds.size(), settings, stopped::get, listener).run(threads);
    }

    /** Begins no more builds, in this run and later ones; from any thread. */
    public void stop() {
        stopped.set(Optional.of("stop() was called"));
    }

    private List<SubscriptionLane> lanes(Collection<FleetBuild> builds) {
        Set<String> seen = new HashSet<>();
        Map<String, List<TrackedBuild>> bySubscription = new LinkedHashMap<>();
        int index = 0;
        for (FleetBuild build : builds) {
            if (!seen.add(build.templateId().text().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("Image template '" + build.templateId()
                        + "' is in the fleet twice; a template has one build at a time");
            }
            bySubscription
                    .computeIfAbsent(build.subscription(), subscription -> new ArrayList<>())
                    .add(new TrackedBuild(index++, build));
        }
        List<SubscriptionLane> lanes = new ArrayList<>();
        bySubscription.forEach((subscription, tracked) ->
                lanes.add(new SubscriptionLane(subscription, requests(subscription), settings, tracked)));
        return lanes;
    }

    private SingleRequests requests(String subscription) {
        return requests(clients.apply(subscription), subscription);
    }

    static SingleRequests requests(ImageBuilderClient client, String subscription) {
        if (!(client instanceof SingleRequests.Source source)) {
            throw new IllegalArgumentException("The client for subscription '" + subscription
                    + "' was not made by ImageBuilderClientBuilder, which is needed to send requests one by one");
        }
        SingleRequests requests = source.singleRequests();
        if (!requests.subscriptionId().equalsIgnoreCase(subscription)) {
            throw new IllegalArgumentException("The client for subscription '" + subscription
                    + "' is one of subscription '" + requests.subscriptionId() + "'; give each its own");
        }
        return requests;
    }

    /**
     * Builds a {@link Fleet}. Running builds are watched by listing the templates, and the listener is called on the thread
     * that runs the fleet. Each subscription has one request at a time; with one thread, the thread that runs the fleet sends
     * the requests. Not thread-safe.
     */
    public static final class Builder extends FleetBuilder<Builder> {
        private final Function<String, ImageBuilderClient> clients;
        private RequestBudget writes = RequestBudget.ALL_WRITES;
        private Optional<Integer> stopAfter = Optional.empty();
        private boolean cancelWhenStopped;
        private Optional<MetricsOptions> metrics = Optional.empty();
        private Optional<TracingOptions> traces = Optional.empty();

        private Builder(Function<String, ImageBuilderClient> clients) {
            this.clients = clients;
        }

        @Override
        protected Builder self() {
            return this;
        }

        /** How many other requests may be sent to a subscription; all that it has by default. */
        public Builder writeBudget(RequestBudget budget) {
            this.writes = Objects.requireNonNull(budget, "budget");
            return this;
        }

        /** Begins no more builds after that many failures; by default, failures do not stop a fleet. */
        public Builder stopAfterFailures(int failures) {
            this.stopAfter = Optional.of(positive(failures, "failures"));
            return this;
        }

        /** Whether a fleet that stops cancels the builds that run; by default it follows them to their end. */
        public Builder cancelWhenStopped(boolean wanted) {
            this.cancelWhenStopped = wanted;
            return this;
        }

        /**
         * How the fleet is measured, if azure-core finds a meter (such as {@code
         * azure-core-metrics-opentelemetry}). The instruments are {@code aib4j.fleet.builds.begun}, {@code .ended} (by
         * {@code state} and {@code region}), {@code .retried}, {@code .running} and {@code .open}; {@code
         * aib4j.fleet.requests} (by {@code kind}, read or write), {@code aib4j.fleet.throttles}, and {@code
         * aib4j.fleet.build.duration} in seconds.
         */
        public Builder metricsOptions(MetricsOptions options) {
            this.metrics = Optional.of(Objects.requireNonNull(options, "options"));
            return this;
        }

        /**
         * How the fleet is traced, if azure-core finds a tracer (such as {@code azure-core-tracing-opentelemetry}). A run
         * of the fleet has the span {@code Fleet.run} (with {@code aib.builds}), and each run of a template has the span
         * {@code Fleet.build} below it, from its beginning to its end, with {@code aib.template}, {@code aib.region},
         * {@code aib.attempt} and {@code aib.state}. The requests are traced as those of each client.
         */
        public Builder tracingOptions(TracingOptions options) {
            this.traces = Optional.of(Objects.requireNonNull(options, "options"));
            return this;
        }

        private FleetSettings settings() {
            return new FleetSettings(
                    runningPerRegion(),
                    runningPerSubscription(),
                    watchEvery(),
                    readBudget(),
                    writes,
                    retries(),
                    retryWait(),
                    stopAfter,
                    cancelWhenStopped,
                    metrics,
                    traces,
                    clock());
        }

        /** Builds the fleet. */
        public Fleet build() {
            return new Fleet(this);
        }
    }
}
