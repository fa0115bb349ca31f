package io.github.aib4j.client.fleet;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.customize.Customizer;
import io.github.aib4j.model.distribute.Distributor;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.id.ManagedImageId;
import io.github.aib4j.model.id.UserAssignedIdentityId;
import io.github.aib4j.model.source.ImageSource;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import reactor.core.publisher.Mono;

/** Fleets on the local service, whose clock moves when the fleet waits. It counts what the service receives. */
final class FleetBench implements AutoCloseable {
    private static final Pattern ACTED = Pattern.compile("POST (/\\S+/run): (?:504|dropped answer)");
    static final Instant START = Instant.parse("2025-06-02T08:00:00Z");

    final SimulatedClock time;
    final LocalImageBuilder service;
    final Map<String, List<Instant>> reads = new HashMap<>();
    private final Map<String, Integer> accepted = new ConcurrentHashMap<>();
    private final Map<String, Instant> lastAsked = new HashMap<>();
    private final Set<String> actedUnseen = new HashSet<>();
    private boolean isCounted;
    int requests;

    FleetBench(String... subscriptions) {
        this(SimulatedClock.manual(START), subscriptions);
    }

    FleetBench(SimulatedClock time, String... subscriptions) {
        this.time = time;
        service = LocalImageBuilder.builder()
                .clock(time)
                .requestLog(1)
                .subscriptions(subscriptions)
                .build();
    }

    static String subscription(int number) {
        return String.format(Locale.ROOT, "11111111-2222-3333-4444-%012d", number);
    }

    static ImageTemplateId id(int subscription, String name) {
        return ImageTemplateId.of(subscription(subscription), "images", name);
    }

    static ImageTemplate template(int subscription, String name, String command) {
        return ImageTemplate.builder()
                .location("westeurope")
                .identity(UserAssignedIdentityId.of(subscription(subscription), "images", "builder"))
                .source(ImageSource.platformImage("Canonical:ubuntu-24_04-lts:server:latest"))
                .customize(Customizer.shell("step", command))
                .distribute(Distributor.managedImage(
                        "managed", ManagedImageId.of(subscription(subscription), "images", name), "westeurope"))
                .build();
    }

    static FleetBuild build(int subscription, String name) {
        return FleetBuild.of(id(subscription, name), template(subscription, name, "true"));
    }

    static FleetBuild failing(int subscription, String name) {
        return FleetBuild.of(id(subscription, name), template(subscription, name, "exit 3"));
    }

    FleetClock clock() {
        return new FleetClock() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public void pause(Duration wait) {
                time.advance(wait);
            }
        };
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

    private HttpClient counting(HttpClient behind) {
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Mono.fromCallable(() -> sendSync(request, Context.NONE));
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                count(request);
                HttpResponse response = behind.sendSync(request, context);
                if (isRun(request) && response.getStatusCode() < 300) {
                    accepted.merge(request.getUrl().getPath(), 1, Integer::sum);
                }
                return response;
            }
        };
    }

    private static boolean isRun(HttpRequest request) {
        return request.getHttpMethod() == HttpMethod.POST
                && request.getUrl().getPath().endsWith("/run");
    }

    private synchronized void count(HttpRequest request) {
        requests++;
        String path = request.getUrl().getPath();
        if (isRun(request)) {
            lastAsked.put(path, time.now());
        }
        if (request.getHttpMethod() == HttpMethod.GET) {
            reads.computeIfAbsent(path.split("/", -1)[2], any -> new ArrayList<>())
                    .add(time.now());
        }
    }

    /**
     * How many runs the service began for a template: those it accepted in plain sight, and one if it acted on a request
     * whose response was lost. Later requests are refused while that one runs, and {@link #lastAsked} shows that none
     * came after it.
     */
    int begunRuns(ImageTemplateId id) {
        String path = id.text() + "/run";
        return accepted.getOrDefault(path, 0) + (actedUnseen().contains(path) ? 1 : 0);
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

    Instant lastAsked(ImageTemplateId id) {
        return Objects.requireNonNull(lastAsked.get(id.text() + "/run"));
    }

    List<Instant> reads(int subscription) {
        return Objects.requireNonNull(reads.get(subscription(subscription)));
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
