package io.github.aib4j.client.fleet;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fleets on the local service, whose clock moves when the fleet waits. It counts what the service receives. */
final class FleetBench implements AutoCloseable {
    private static final Pattern ACTED = Pattern.compile("POST (/\\S+/run): (?:504|dropped answer)");
    static final Instant START = Instant.parse("2025-06-02T08:00:00Z");

    final SimulatedClock time;
    final LocalImageBuilder service;
    final Map<String, List<Instant>> reads = new HashMap<>();
    private final RunCounter runs;
    private final Set<String> actedUnseen = new HashSet<>();
    private boolean isCounted;
    int requests;

    FleetBench(String... subscriptions) {
        this(SimulatedClock.manual(START), subscriptions);
    }

    FleetBench(SimulatedClock time, String... subscriptions) {
        this.time = time;
        runs = new RunCounter(time::now);
        service = LocalImageBuilder.builder()
                .clock(time)
                .requestLog(1)
                .subscriptions(subscriptions)
                .build();
    }

    FleetClock clock() {
        return FleetClock.of(time::now, time::advance);
    }

    ImageBuilderClient client(String subscription) {
        return clientBuilder(subscription).buildClient();
    }

    ImageBuilderClientBuilder clientBuilder(String subscription) {
        return new ImageBuilderClientBuilder()
                .subscriptionId(subscription)
                .endpoint(service.endpoint())
                .credential(service.credential())
                .httpClient(counting(service.httpClient()));
    }

    Fleet.Builder fleet() {
        return Fleet.builder(this::client).clock(clock()).threads(1);
    }

    private HttpClient counting(HttpClient service) {
        HttpClient counted = runs.counting(service);
        return new BlockingHttpClient() {
            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                count(request);
                return counted.sendSync(request, context);
            }
        };
    }

    private synchronized void count(HttpRequest request) {
        requests++;
        String path = request.getUrl().getPath();
        if (request.getHttpMethod() == HttpMethod.GET) {
            reads.computeIfAbsent(path.split("/", -1)[2], any -> new ArrayList<>())
                    .add(time.now());
        }
    }

    /**
     * How many runs the service began for a template: those it accepted in plain sight, and one if it acted on a request
     * whose response was lost. Later requests are refused while that one runs, and {@link #lastSent} shows that none
     * came after it.
     */
    int begunRuns(ImageTemplateId id) {
        return runs.accepted(id) + (actedUnseen().contains(id.text() + "/run") ? 1 : 0);
    }

    private Set<String> actedUnseen() {
        List<String> history = service.history();
        for (int line = 0; line < history.size() && !isCounted; line++) {
            Matcher hit = ACTED.matcher(history.get(line));
            if (hit.find() && !isDropped(history, line + 1, hit.group(1))) {
                actedUnseen.add(hit.group(1));
            }
        }
        isCounted = true;
        return actedUnseen;
    }

    /** Whether a second fault kept the request from the service. */
    private static boolean isDropped(List<String> history, int line, String path) {
        return line < history.size() && history.get(line).contains("POST " + path + ": dropped request");
    }

    Instant lastSent(ImageTemplateId id) {
        return runs.lastSent(id);
    }

    List<Instant> reads(int subscription) {
        return Objects.requireNonNull(reads.get(SampleBuilds.subscription(subscription)));
    }

    int readCount() {
        return reads.values().stream().mapToInt(List::size).sum();
    }

    /** Whether a bucket would have had a token for each of these reads. */
    static boolean isWithin(List<Instant> reads, RequestBudget budget) {
        TokenBucket bucket = new TokenBucket(budget, Objects.requireNonNull(reads.get(0)));
        return reads.stream().allMatch(bucket::tryTake);
    }

    @Override
    public void close() {
        service.close();
    }
}
