package io.github.aib4j.stress;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import reactor.core.publisher.Mono;

/** Checks how many builds are running on the service after each request to run a template. Thread-safe. */
final class RunningBuilds {
    private final Bench bench;
    private final int perRegion;
    private final int perSubscription;
    private final Map<String, String> subscriptions = new HashMap<>();
    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Integer> joined = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    RunningBuilds(Bench bench, int perRegion, int perSubscription) {
        this.bench = bench;
        this.perRegion = perRegion;
        this.perSubscription = perSubscription;
    }

    void add(String name, String subscription, String region) {
        subscriptions.put(name, subscription);
        regions.put(name, subscription + " " + region);
    }

    /** Whether all slots for a template are taken. A build that was running already would take one even then. */
    boolean isFull(String name) {
        return joined.getOrDefault(subscriptions.get(name), 0) >= perSubscription
                || joined.getOrDefault(regions.get(name), 0) >= perRegion;
    }

    void joins(String name) {
        joined.merge(String.valueOf(subscriptions.get(name)), 1, Integer::sum);
        joined.merge(String.valueOf(regions.get(name)), 1, Integer::sum);
    }

    synchronized List<String> broken() {
        return List.copyOf(broken);
    }

    HttpClient watching(HttpClient wire) {
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                return Mono.fromCallable(() -> sendSync(request, Context.NONE));
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                try {
                    return wire.sendSync(request, context);
                } finally {
                    if (request.getHttpMethod() == HttpMethod.POST
                            && request.getUrl().getPath().endsWith("/run")) {
                        checkLimits();
                    }
                }
            }
        };
    }

    private void checkLimits() {
        Set<String> running = bench.running();
        Map<String, Integer> counts = new HashMap<>();
        running.forEach(name -> {
            counts.merge(String.valueOf(subscriptions.get(name)), 1, Integer::sum);
            counts.merge(String.valueOf(regions.get(name)), 1, Integer::sum);
        });
        counts.forEach((where, count) -> {
            int limit = where.contains(" ") ? perRegion : perSubscription;
            if (count > limit) {
                tell(count + " in " + where + ", allowed are " + limit + ": " + running);
            }
        });
    }

    private synchronized void tell(String what) {
        broken.add(what);
    }
}
