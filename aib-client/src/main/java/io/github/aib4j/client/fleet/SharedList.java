package io.github.aib4j.client.fleet;

import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.implementation.build.SingleRequests;
import io.github.aib4j.client.implementation.build.SingleRequests.ListPage;
import io.github.aib4j.client.implementation.build.TemplateRef;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Looks at the running builds of a subscription by listing it, as soon as that takes fewer requests than to look at each: a
 * page tells the state of some hundred. Share one among the drivers of a subscription ({@link BuildDriver#sharing}).
 *
 * <p>Thread-safe. It keeps what the list says about the templates that were looked at lately, and nothing of the others.
 *
 * @since 0.1.0
 */
public final class SharedList {
    /**
     * How long a build must have run before a list is relied on: a list may be older than a build that began just
     * before.
     */
    private static final Duration SAFE = Duration.ofMinutes(1);

    private final SingleRequests service;
    private final Duration fresh;
    private final FleetClock clock;
    private Map<String, ImageTemplateResource> listed = Map.of();
    private Set<String> lookedAt = new HashSet<>();
    private Instant readAt = Instant.MIN;
    private int pages = 1;
    private boolean isForbidden;

    private SharedList(SingleRequests service, Duration fresh, FleetClock clock) {
        this.service = service;
        this.fresh = fresh;
        this.clock = clock;
    }

    /**
     * Creates a list that has not been read yet.
     *
     * @param client a client of the subscription, made by {@link io.github.aib4j.client.ImageBuilderClientBuilder}
     * @param subscription its subscription
     * @param fresh how old the list may be that answers a look; half of the time between two looks at a build, or less
     * @param clock the time by which it ages
     * @throws IllegalArgumentException if the client is not such a one, or of another subscription
     */
    public static SharedList of(ImageBuilderClient client, String subscription, Duration fresh, FleetClock clock) {
        Objects.requireNonNull(client, "client");
        Objects.requireNonNull(subscription, "subscription");
        Objects.requireNonNull(fresh, "fresh");
        Objects.requireNonNull(clock, "clock");
        return new SharedList(Fleet.requests(client, subscription), fresh, clock);
    }

    /**
     * The template in the list; empty if it must be read on its own.
     *
     * @param begun when the build was requested, or has begun
     * @param request is called for each request
     */
    synchronized Optional<ImageTemplateResource> find(TemplateRef ref, Instant begun, Runnable request) {
        String key = TrackedBuild.key(ref.resourceGroup(), ref.name());
        lookedAt.add(key);
        if (readAt.plus(fresh).isBefore(clock.now()) && lookedAt.size() > pages && !isForbidden) {
            read(request);
        }
        boolean isRecent = !readAt.equals(Instant.MIN)
                && !readAt.plus(fresh).isBefore(clock.now())
                && readAt.isAfter(begun.plus(SAFE));
        return isRecent ? Optional.ofNullable(listed.get(key)) : Optional.empty();
    }

    private void read(Runnable request) {
        Map<String, ImageTemplateResource> found = new HashMap<>();
        Instant begin = clock.now();
        int count = 0;
        Optional<String> next = Optional.empty();
        try {
            do {
                request.run();
                ListPage<ImageTemplateResource> page = service.list(Optional.empty(), next);
                page.items().forEach(item -> add(item, found));
                next = page.next();
                count++;
            } while (next.isPresent());
        } catch (RuntimeException e) {
            isForbidden = FailureKind.of(e) == FailureKind.REFUSED;
            if (!isForbidden) {
                throw e;
            }
            return;
        }
        listed = found;
        lookedAt = new HashSet<>();
        readAt = begin;
        pages = count;
    }

    private void add(ImageTemplateResource item, Map<String, ImageTemplateResource> found) {
        String key = TrackedBuild.key(
                item.id().resourceGroup().orElse(""), item.id().name().orElse(""));
        if (lookedAt.contains(key)) {
            found.put(key, item);
        }
    }
}
