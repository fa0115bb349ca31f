package io.github.aib4j.stress;

import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A local service, and clients of it that poll and retry almost without delay. */
final class Bench implements AutoCloseable {
    static final String SUBSCRIPTION = "11111111-2222-3333-4444-555555555555";
    static final String GROUP = "images";

    private static final Pattern TEMPLATE = Pattern.compile("image template (?:.*/)?([^/:]+): .*");
    private static final Pattern RUNNING = Pattern.compile("^  run: [^:]* since [^,]*$|^  run: Cancel(?:l?ing) since");

    private final LocalImageBuilder service;
    private final Wire wire;
    private final String endpoint;

    private final List<Calls> shared;

    private Bench(LocalImageBuilder service, Wire wire) {
        this.service = service;
        this.wire = wire;
        this.endpoint = wire.endpoint(service);
        this.shared = ownCalls();
    }

    /** A service whose clock moves by a minute with each poll, so that builds end after a few polls. */
    static Bench open(Wire wire, Random random) {
        return open(wire, random, SimulatedClock.movingWithEachPoll(Duration.ofMinutes(1)), 1000);
    }

    static Bench open(Wire wire, Random random, SimulatedClock clock, int pageSize) {
        return new Bench(
                LocalImageBuilder.builder()
                        .clock(clock)
                        .seed(random.nextLong())
                        .pageSize(pageSize)
                        .requestLog(1)
                        .build(),
                wire);
    }

    LocalImageBuilder service() {
        return service;
    }

    ImageBuilderClientBuilder builder() {
        return builder(SUBSCRIPTION);
    }

    ImageBuilderClientBuilder builder(String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(endpoint)
                .credential(service.credential())
                .httpClient(wire.client(service))
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, Duration.ofMillis(1))))
                .pollOptions(PollOptions.every(Duration.ofMillis(1)));
    }

    /** New clients, one of each kind. */
    List<Calls> ownCalls() {
        return List.of(
                new SyncCalls(builder().buildClient()), new AsyncCalls(builder().buildAsyncClient()));
    }

    /** Calls by a client of either kind, which all threads share. */
    Calls calls(Random random) {
        return shared.get(random.nextInt(shared.size()));
    }

    HttpClient httpClient() {
        return wire.client(service);
    }

    /** How many builds the service has started for each template that exists. */
    Map<String, Integer> runs() {
        Map<String, Integer> runs = new HashMap<>();
        lines((template, line) -> runs.merge(template, line.startsWith("  run: ") ? 1 : 0, Integer::sum));
        return runs;
    }

    /** The templates that are being built. */
    Set<String> running() {
        Set<String> running = new TreeSet<>();
        lines((template, line) -> {
            if (RUNNING.matcher(line).find()) {
                running.add(template);
            }
        });
        return running;
    }

    /** Passes on each line in which the service describes a template, with the template's name. */
    private void lines(BiConsumer<String, String> reader) {
        String template = "";
        for (String line : service.dump().lines().toList()) {
            Matcher name = TEMPLATE.matcher(line);
            template = name.matches() ? name.group(1) : template;
            reader.accept(template, line);
        }
    }

    @Override
    public void close() {
        service.clearFaults();
        service.close();
    }
}
