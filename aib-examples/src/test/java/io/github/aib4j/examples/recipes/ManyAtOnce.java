package io.github.aib4j.examples.recipes;

import io.github.aib4j.client.ImageBuilderAsyncClient;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.fleet.Fleet;
import io.github.aib4j.client.fleet.FleetBuild;
import io.github.aib4j.client.fleet.FleetClock;
import io.github.aib4j.client.fleet.FleetOutcome;
import io.github.aib4j.model.ImageTemplate;
import io.github.aib4j.model.id.ImageTemplateId;
import io.github.aib4j.model.run.BuildOutcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

final class ManyAtOnce {
    /** Some dozens: a poller for each, eight at a time, without a thread for each. */
    static Mono<List<BuildOutcome>> withReactor(ImageBuilderAsyncClient client, Map<String, ImageTemplate> templates) {
        return Flux.fromIterable(templates.entrySet())
                .flatMap(one -> client.submitAndRun("images", one.getKey(), one.getValue()), 8)
                .collectList();
    }

    /** Hundreds in many subscriptions: watched by listing, within budgets, with retries for failures that pass. */
    static FleetOutcome asFleet(
            Function<String, ImageBuilderClient> clients,
            FleetClock clock,
            Map<ImageTemplateId, ImageTemplate> templates) {
        Fleet fleet = Fleet.builder(clients) // a client for each subscription
                .clock(clock) // FleetClock.system(), except in tests
                .runningPerRegion(20) // in each region of each subscription
                .runningPerSubscription(40)
                .retries(1, Duration.ofMinutes(2))
                .stopAfterFailures(10)
                .listener(event -> System.out.println(event))
                .build();
        return fleet.run(templates.entrySet().stream()
                .map(one -> FleetBuild.of(one.getKey(), one.getValue()))
                .toList());
    }
}
