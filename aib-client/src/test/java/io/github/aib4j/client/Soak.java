package io.github.aib4j.client;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.polling.AsyncPollResponse;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.model.run.RunOutput;
import io.github.aib4j.model.run.RunSubState;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.Scenario;
import io.github.aib4j.testing.SimulatedClock;
import io.github.aib4j.testing.WireFault;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Many builds at once on one client, while a fifth of all answers goes wrong; prints what it found. */
public final class Soak {
    /** How many seconds of the service pass in one of ours. */
    private static final double SPEED = 300;

    private static final ImageTemplate TEMPLATE =
            Samples.template().toBuilder().buildTimeout(Duration.ofMinutes(30)).build();

    private static final Pattern NAME = Pattern.compile("^image template .*web-(\\d+):");
    private static final Pattern RUN =
            Pattern.compile("  run: (\\w+) since (\\S+), until ([^, ]+Z)(?:, made ([^:]*))?(?:: (.*))?");

    private final int builds;
    private final LocalImageBuilder service;
    private final CountingHttpClient wire;
    private final ImageBuilderAsyncClient client;
    private final AtomicInteger begunAgain = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private final long[] heap = new long[5];

    private Soak(int builds) {
        this.builds = builds;
        this.service = LocalImageBuilder.builder()
                .clock(SimulatedClock.realTime(SPEED))
                .seed(5)
                .requestLog(100)
                .build();
        this.wire = new CountingHttpClient(service.httpClient());
        this.client = builder().buildAsyncClient();
    }

    private ImageBuilderClientBuilder builder() {
        return new ImageBuilderClientBuilder()
                .subscriptionId(Samples.SUBSCRIPTION)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(wire)
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(10))))
                .pollOptions(PollOptions.defaults().withInterval(Duration.ofMillis(200)));
    }

    /**
     * Prints the figures; ends with an error if a check fails.
     *
     * @param args how many builds
     */
    public static void main(String[] args) {
        new Soak(Integer.parseInt(args[0])).run();
    }

    private void run() {
        create();
        IntStream.range(0, builds).filter(i -> i % 10 < 6).mapToObj(Soak::fate).forEach(service::nextRun);
        inject();
        wire.reset();
        long begin = System.nanoTime();
        Map<Integer, String> outcomes = Flux.range(0, builds)
                .flatMap(i -> build(i).map(outcome -> Map.entry(i, outcome)), builds, 1)
                .doOnNext(outcome -> watchHeap())
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .blockOptional(Duration.ofMinutes(5))
                .orElseThrow();
        double seconds = (System.nanoTime() - begin) / 1e9;
        service.clearFaults();
        tell(seconds);
        check(outcomes);
        service.close();
    }

    private void create() {
        Flux.range(0, builds)
                .flatMap(
                        i -> client.beginCreate("images", name(i), TEMPLATE)
                                .last()
                                .flatMap(AsyncPollResponse::getFinalResult),
                        builds)
                .blockLast(Duration.ofMinutes(2));
        heap[0] = usedAfterCollection();
    }

    private static String name(int build) {
        return "web-%04d".formatted(build);
    }

    /** Of ten builds one fails at its step, one later, one is partial, one exceeds its time, one drags on, one is short. */
    private static Scenario fate(int i) {
        return switch (i % 10) {
            case 0 -> Scenario.failsAtCustomizer(0);
            case 1 ->
                Scenario.failsWhile(RunSubState.DISTRIBUTING)
                        .after(Duration.ofMinutes(18))
                        .withMessage("QuotaExceeded");
            case 2 -> Scenario.failsToDistribute("managed");
            case 3 -> Scenario.timesOut();
            case 4 -> Scenario.failsWhile(RunSubState.BUILDING).after(Duration.ofSeconds(10));
            default -> Scenario.succeeds().withDuration(RunSubState.CUSTOMIZING, Duration.ofMinutes(12));
        };
    }

    private void inject() {
        service.inject(
                WireFault.throttled().atRate(0.03),
                WireFault.throttled(Duration.ofSeconds(1)).atRate(0.01),
                WireFault.unavailable().atRate(0.03),
                WireFault.unavailable(Duration.ofSeconds(1)).atRate(0.01),
                WireFault.gatewayTimeout().atRate(0.04),
                WireFault.droppedRequest().atRate(0.04),
                WireFault.droppedResponse().atRate(0.04),
                WireFault.truncated().atRate(0.01),
                WireFault.notJson().atRate(0.01),
                WireFault.slow(Duration.ofMillis(500)).atRate(0.005));
    }

    /**
     * Starts a build that could not be started again; in the end, the service shows whether it had started after all.
     */
    private Mono<String> build(int i) {
        return (i % 10 == 9 ? canceled(i) : watched(i, () -> {}))
                .map(Soak::words)
                .onErrorResume(Soak::isRefusal, e -> {
                    begunAgain.incrementAndGet();
                    return build(i);
                });
    }

    private static boolean isRefusal(Throwable failure) {
        return failure instanceof UncheckedIOException
                || (failure instanceof ImageBuilderException && !(failure instanceof StateUnknownException));
    }

    private Mono<BuildOutcome> watched(int i, Runnable onFirst) {
        return client.beginRun("images", name(i))
                .switchOnFirst((first, progress) -> {
                    if (first.hasValue()) {
                        onFirst.run();
                    }
                    return progress;
                })
                .last()
                .flatMap(AsyncPollResponse::getFinalResult);
    }

    /** Canceled by another, who is told the same. */
    private Mono<BuildOutcome> canceled(int i) {
        CompletableFuture<BuildOutcome> cancel = new CompletableFuture<>();
        return watched(
                        i,
                        () -> client.cancelAndWait("images", name(i))
                                .retry(5)
                                .subscribe(cancel::complete, cancel::completeExceptionally))
                .zipWhen(outcome -> Mono.fromFuture(cancel), (watched, told) -> {
                    if (!words(told).equals(words(watched))) {
                        throw new AssertionError("One was told " + watched + ", the other " + told);
                    }
                    return watched;
                });
    }

    private void watchHeap() {
        int now = ended.incrementAndGet();
        if (now % (builds / 4) == 0) {
            heap[now / (builds / 4)] = usedAfterCollection();
        }
    }

    private static long usedAfterCollection() {
        System.gc();
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
    }

    private static String words(BuildOutcome outcome) {
        return words(
                outcome.state().toString(),
                outcome.startTime().orElseThrow(),
                outcome.endTime().orElseThrow(),
                outcome.outputs().stream().map(RunOutput::name).collect(Collectors.joining(", ")),
                outcome.message().orElse(""));
    }

    private static String words(String state, Instant start, Instant end, String outputs, String message) {
        return String.join("|", state, start.toString(), end.toString(), outputs, message);
    }

    private void tell(double seconds) {
        System.out.printf(
                "%d builds in %.1f s, heap of at most %d MB: %d requests, %.1f per build; %.1f %% of the answers went"
                        + " visibly wrong; %d requests to run, %d builds begun again%n",
                builds,
                seconds,
                Runtime.getRuntime().maxMemory() >> 20,
                wire.count(),
                (double) wire.count() / builds,
                100.0 * wire.wrong() / wire.count(),
                wire.runs(),
                begunAgain.get());
        System.out.printf(
                "heap used after collection, before and after each quarter: %s MB; threads at most: %d%n",
                IntStream.range(0, heap.length)
                        .mapToObj(i -> Long.toString(heap[i]))
                        .collect(Collectors.joining(", ")),
                ManagementFactory.getThreadMXBean().getPeakThreadCount());
    }

    /** Checks that each watcher has the outcome of the service, and that each template ran once. */
    private void check(Map<Integer, String> outcomes) {
        List<String> lines = service.dump().lines().toList();
        int wrong = 0;
        int runs = 0;
        int template = -1;
        for (String line : lines) {
            Matcher name = NAME.matcher(line);
            Matcher run = RUN.matcher(line);
            if (name.find()) {
                template = Integer.parseInt(name.group(1));
            } else if (run.matches()) {
                runs++;
                wrong += held(run).equals(outcomes.get(template)) ? 0 : 1;
            }
        }
        System.out.printf("%d outcomes, %d wrong; the service holds %d runs%n", outcomes.size(), wrong, runs);
        System.out.println("ends: "
                + outcomes.values().stream()
                        .collect(Collectors.groupingBy(
                                words -> words.substring(0, words.indexOf('|')), TreeMap::new, Collectors.counting())));
    }

    private static String held(Matcher run) {
        return words(
                run.group(1),
                Instant.parse(run.group(2)),
                Instant.parse(run.group(3)),
                Optional.ofNullable(run.group(4)).orElse(""),
                Optional.ofNullable(run.group(5)).orElse(""));
    }
}
