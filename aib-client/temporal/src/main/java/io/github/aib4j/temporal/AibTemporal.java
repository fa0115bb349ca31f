package io.github.aib4j.temporal;

import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.desired.PendingPlanStore;
import io.github.aib4j.client.fleet.FleetClock;
import io.temporal.worker.Worker;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Function;

/**
 * Registers the workflows of this package, and their activities, with Temporal's workers.
 *
 * <pre>{@code
 * Worker worker = factory.newWorker("images");
 * AibTemporal.with(subscription -> clientOf(subscription)).templates(templates).register(worker);
 * factory.start();
 * }</pre>
 *
 * <p>Everything needs the data converter that Temporal uses by default, or one that understands records, {@code Optional}
 * and {@code Duration} as well.
 *
 * <p>A build takes one of the worker's activity slots and one of its threads for as long as it lasts: {@code
 * WorkerOptions.setMaxConcurrentActivityExecutionSize}, 200 by default, limits how many builds a worker follows. From Java 21
 * on, {@code setUsingVirtualThreadsOnActivityWorker} makes the threads cheap.
 *
 * @since 0.1.0
 */
public final class AibTemporal {
    private static final int TIMER_THREADS = 2;

    private AibTemporal() {}

    /**
     * Registers everything for one subscription, and for templates that exist.
     *
     * @param client a client that {@link io.github.aib4j.client.ImageBuilderClientBuilder} made
     */
    public static void register(Worker worker, ImageBuilderClient client) {
        Objects.requireNonNull(client, "client");
        with(subscription -> client).register(worker);
    }

    /**
     * Creates a builder.
     *
     * @param clients returns a client of a subscription, whose id it gets in lower case, made by {@link
     *     io.github.aib4j.client.ImageBuilderClientBuilder}. It is called for each activity, so keep the clients; for an
     *     unknown subscription it throws or returns null
     */
    public static Builder with(Function<String, ImageBuilderClient> clients) {
        return new Builder(Objects.requireNonNull(clients, "clients"));
    }

    /** What workers need. Not thread-safe. */
    public static final class Builder {
        private final Function<String, ImageBuilderClient> clients;
        private Optional<Function<String, GalleryClient>> galleries = Optional.empty();
        private TemplateSource templates = name -> Optional.empty();
        private Optional<PendingPlanStore> pendingPlans = Optional.empty();
        private FleetClock clock = FleetClock.system();

        private Builder(Function<String, ImageBuilderClient> clients) {
            this.clients = clients;
        }

        /** Where templates come from; without it, only templates that exist can be built. */
        public Builder templates(TemplateSource source) {
            this.templates = Objects.requireNonNull(source, "source");
            return this;
        }

        /** Clients of galleries by the id of their subscription; {@link PublishImage} needs them. */
        public Builder galleries(Function<String, GalleryClient> clientsOfGalleries) {
            this.galleries = Optional.of(clientsOfGalleries);
            return this;
        }

        /** Where {@link KeepImageCurrent} keeps what it replaces: a place that all workers reach. */
        public Builder pendingPlans(PendingPlanStore store) {
            this.pendingPlans = Optional.of(store);
            return this;
        }

        /** How activities wait; in real time by default. Tests can move the clock of a local service. */
        public Builder clock(FleetClock waits) {
            this.clock = Objects.requireNonNull(waits, "waits");
            return this;
        }

        /** Registers workflows and activities; before the worker's factory is started. */
        public void register(Worker worker) {
            worker.registerWorkflowImplementationFactory(BuildImage.class, BuildImageWorkflow::new);
            worker.registerWorkflowImplementationFactory(BuildFleet.class, BuildFleetWorkflow::new);
            worker.registerWorkflowImplementationFactory(PublishImage.class, PublishImageWorkflow::new);
            worker.registerWorkflowImplementationFactory(KeepImageCurrent.class, KeepImageCurrentWorkflow::new);
            WorkerParts parts = new WorkerParts(clients, galleries, templates, pendingPlans, clock, timer());
            worker.registerActivitiesImplementations(
                    new DefaultBuildImageActivities(parts),
                    new DefaultPublishImageActivities(parts),
                    new DefaultKeepImageCurrentActivities(parts));
        }

        private static ScheduledExecutorService timer() {
            ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(TIMER_THREADS, task -> {
                Thread thread = new Thread(task, "aib4j-heartbeats");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
            return timer;
        }
    }
}
