package io.github.aib4j.temporal;

import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.RunCounter;
import io.github.aib4j.client.fleet.SampleBuilds;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.workflowservice.v1.DescribeWorkflowExecutionRequest;
import io.temporal.client.WorkflowClientOptions;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import io.temporal.worker.Worker;
import io.temporal.worker.WorkerOptions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Temporal's server in this process, a worker, and the local service, whose clock moves when an activity waits. It counts
 * the builds that the service began.
 */
final class TemporalBench implements AutoCloseable {
    static final String QUEUE = "images";
    static final String SECRET = "sv=2024-11-04&sig=c2VjcmV0LXNpZ25hdHVyZQ%3D%3D";
    private static final Instant START = Instant.parse("2026-06-02T08:00:00Z");
    private static final Pattern DATA = Pattern.compile("\"data\": \"([^\"]+)\"");
    private static final Duration HELD = Duration.ofMillis(20);

    final LocalImageBuilder service;
    final Map<String, ImageTemplate> templates = new ConcurrentHashMap<>();
    final TestWorkflowEnvironment environment;
    private final SimulatedClock time;
    private final RunCounter runs;
    private final AtomicInteger held = new AtomicInteger();
    private volatile boolean isHeld;
    private volatile Runnable beforePause = () -> {};

    TemporalBench(String... subscriptions) {
        this(SimulatedClock.manual(START), subscriptions);
    }

    TemporalBench(SimulatedClock time, String... subscriptions) {
        this.time = time;
        runs = new RunCounter(time::now);
        service = LocalImageBuilder.builder()
                .clock(time)
                .subscriptions(subscriptions)
                .build();
        environment = TestWorkflowEnvironment.newInstance(TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(
                        WorkflowClientOptions.newBuilder().setIdentity("worker").build())
                .registerSearchAttribute("AibTemplate", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("AibSubscription", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .registerSearchAttribute("AibStage", IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .build());
        Worker worker = environment.newWorker(
                QUEUE,
                WorkerOptions.newBuilder()
                        .setMaxHeartbeatThrottleInterval(Duration.ofMillis(20))
                        .build());
        AibTemporal.with(this::client)
                .templates(name -> Optional.ofNullable(templates.get(name)))
                .galleries(subscription -> galleries(subscription).buildClient())
                .clock(clock())
                .register(worker);
        environment.start();
    }

    /** An image whose template runs a command. */
    ImageToBuild image(int subscription, String name, String command) {
        templates.put(name, SampleBuilds.template(subscription, name, command));
        return ImageToBuild.of(SampleBuilds.id(subscription, name), name).inRegion("westeurope");
    }

    ImageToBuild image(int subscription, String name) {
        return image(subscription, name, "echo '" + SECRET + "'");
    }

    /** Settings with which a cancel is heard soon. */
    static BuildSettings settings() {
        return BuildSettings.defaults().withHeartbeatTimeout(Duration.ofSeconds(3));
    }

    static BuildImageRequest request(ImageToBuild image) {
        return BuildImageRequest.of(image, settings());
    }

    private ImageBuilderClient client(String subscription) {
        if (subscription.startsWith("0")) {
            throw new IllegalArgumentException("it is not ours");
        }
        return clientBuilder(subscription).buildClient();
    }

    ImageBuilderClientBuilder clientBuilder(String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .httpClient(runs.counting(service.httpClient()));
    }

    GalleryClientBuilder galleries(String subscription) {
        return new GalleryClientBuilder()
                .subscriptionId(subscription)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .pollOptions(PollOptions.every(Duration.ofMillis(1)))
                .httpClient(service.httpClient());
    }

    FleetClock clock() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration wait) throws InterruptedException {
                beforePause.run();
                if (isHeld) {
                    waitForRelease();
                } else {
                    time.advance(wait);
                }
            }
        };
    }

    private void waitForRelease() throws InterruptedException {
        held.incrementAndGet();
        try {
            while (isHeld) {
                TimeUnit.MILLISECONDS.sleep(HELD.toMillis());
            }
        } finally {
            held.decrementAndGet();
        }
    }

    /** From the begin of these builds on, activities wait in real time, until {@link #releaseOnceCanceled(int)}; the service stands still. */
    void holdOnceBegun(List<ImageToBuild> images) {
        beforePause(() -> {
            if (images.stream().allMatch(image -> begun(image) > 0)) {
                isHeld = true;
            }
        });
    }

    /**
     * Returns when that many activities wait. Temporal's server in memory loses a workflow task that cancels an activity
     * which has just ended; so cancel only what waits.
     */
    void untilHeld(int activities) {
        until(() -> held.get() == activities);
    }

    /** Lets everything go on once the service was asked to cancel that many builds. */
    void releaseOnceCanceled(int builds) {
        until(() -> service.requests().stream()
                        .filter(request -> request.path().endsWith("/cancel"))
                        .count()
                >= builds);
        release();
    }

    void release() {
        beforePause(() -> {});
        isHeld = false;
    }

    void beforePause(Runnable action) {
        beforePause = action;
    }

    /** How many builds of a template the service accepted in plain sight. */
    int begun(ImageToBuild image) {
        return runs.accepted(ImageTemplateId.ofText(image.templateId()));
    }

    /**
     * Whether a build that has ended was begun once: the service accepts no request while a build runs, and none came
     * after its end.
     */
    boolean isBegunOnce(BuildImageResult result) {
        ImageTemplateId id = ImageTemplateId.ofText(result.templateId());
        Instant end = result.outcome().endTime().orElseThrow();
        return runs.lastSent(id).isBefore(end) && runs.accepted(id) <= 1;
    }

    BuildImage buildImage(String workflowId) {
        return stub(BuildImage.class, workflowId);
    }

    BuildImageProgress progress(String workflowId) {
        return environment
                .getWorkflowClient()
                .newWorkflowStub(BuildImage.class, workflowId)
                .progress();
    }

    <T> T stub(Class<T> type, String workflowId) {
        return environment
                .getWorkflowClient()
                .newWorkflowStub(
                        type,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId(workflowId)
                                .build());
    }

    /** Starts a workflow without waiting for it. */
    WorkflowStub start(Object stub, Object request) {
        WorkflowStub started = WorkflowStub.fromTyped(stub);
        started.start(request);
        return started;
    }

    /** The history of the last run of a workflow, with all its payloads. */
    String history(String workflowId) {
        return environment.getWorkflowClient().fetchHistory(workflowId).toJson(false);
    }

    /** The details of the last heartbeat of a workflow's activity; empty if there is none. */
    String heartbeat(String workflowId) {
        return environment
                .getWorkflowServiceStubs()
                .blockingStub()
                .describeWorkflowExecution(DescribeWorkflowExecutionRequest.newBuilder()
                        .setNamespace(environment.getNamespace())
                        .setExecution(WorkflowExecution.newBuilder().setWorkflowId(workflowId))
                        .build())
                .getPendingActivitiesList()
                .stream()
                .flatMap(activity -> activity.getHeartbeatDetails().getPayloadsList().stream())
                .map(payload -> payload.getData().toStringUtf8())
                .findFirst()
                .orElse("");
    }

    /** The payloads of a history in clear. */
    String payloads(String workflowId) {
        Matcher data = DATA.matcher(history(workflowId));
        StringBuilder text = new StringBuilder();
        while (data.find()) {
            text.append(new String(Base64.getDecoder().decode(data.group(1)), StandardCharsets.UTF_8))
                    .append('\n');
        }
        return text.toString();
    }

    /** Waits in real time until a condition is true. */
    static void until(BooleanSupplier isSo) {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It was not so within two minutes");
            }
            sleepABit();
        }
    }

    private static void sleepABit() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        environment.close();
        service.close();
    }
}
