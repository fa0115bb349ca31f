package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import com.azure.core.util.polling.AsyncPollResponse;
import io.github.aib4j.client.poll.BuildProgress;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.BuildOutcome;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The threads on which calls run. */
class NoThreadHopTest {
    private static final int BUILDS = 200;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final LocalImageBuilder service = quick();

    /** A build has ended after a few polls. */
    private static LocalImageBuilder quick() {
        return LocalImageBuilder.builder()
                .clock(SimulatedClock.movingWithEachPoll(Duration.ofMinutes(5)))
                .build();
    }

    static List<EveryCall> calls() {
        return EveryCall.all();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_synchronous_call_only_uses_the_callers_thread(EveryCall call) {
        List<Thread> askedOn = new ArrayList<>();
        call.prepare(service);

        call.make(Flavour.SYNC, service, seeing(askedOn));

        assertThat(askedOn).isNotEmpty().containsOnly(Thread.currentThread());
    }

    @Test
    void every_call_is_tested() {
        for (Flavour flavour : Flavour.values()) {
            Exercised exercised = new Exercised();
            for (EveryCall call : EveryCall.all()) {
                try (LocalImageBuilder fresh = quick()) {
                    call.prepare(fresh);
                    call.call().with(flavour, fresh, fresh.httpClient(), exercised);
                }
            }
            assertThat(exercised.missing(flavour.type)).isEmpty();
            assertThat(exercised.missing(flavour.galleryType)).isEmpty();
        }
    }

    /** Only answers synchronous requests, so that no other ones can be sent. */
    private HttpClient seeing(List<Thread> askedOn) {
        return new HttpClient() {
            @Override
            public Mono<HttpResponse> send(HttpRequest request) {
                throw new AssertionError("An asynchronous request of a synchronous client: " + request.getUrl());
            }

            @Override
            public HttpResponse sendSync(HttpRequest request, Context context) {
                askedOn.add(Thread.currentThread());
                return service.httpClient().sendSync(request, context);
            }
        };
    }

    /** Each build is asked for and polled by a timer's thread, of which Reactor has one per processor. */
    @Test
    void builds_that_are_waited_for_asynchronously_keep_no_thread() {
        SimulatedClock clock = SimulatedClock.movingWithEachPoll(Duration.ofSeconds(2));
        try (LocalImageBuilder busy = LocalImageBuilder.builder().clock(clock).build()) {
            ImageBuilderAsyncClient client = Transport.IN_MEMORY
                    .to(busy)
                    .pollOptions(PollOptions.every(Duration.ofMillis(20)).withDetail(false))
                    .buildAsyncClient();
            Set<Thread> polledOn = ConcurrentHashMap.newKeySet();
            THREADS.resetPeakThreadCount();
            int before = THREADS.getThreadCount();

            List<BuildOutcome> outcomes = Flux.range(0, BUILDS)
                    .flatMap(
                            i -> client.beginCreate("images", "web-" + i, Samples.template())
                                    .last()
                                    .flatMap(AsyncPollResponse::getFinalResult)
                                    .thenMany(client.beginRun("images", "web-" + i))
                                    .doOnNext(response -> polledOn.add(Thread.currentThread()))
                                    .last()
                                    .flatMap((AsyncPollResponse<BuildProgress, BuildOutcome> end) ->
                                            end.getFinalResult()),
                            BUILDS)
                    .collectList()
                    .blockOptional(Duration.ofMinutes(1))
                    .orElseThrow();

            assertThat(outcomes).hasSize(BUILDS).allMatch(BuildOutcome::isSucceeded);
            assertThat(polledOn)
                    .hasSizeLessThanOrEqualTo(Runtime.getRuntime().availableProcessors() + 1)
                    .doesNotContain(Thread.currentThread());
            assertThat(THREADS.getPeakThreadCount()).isLessThan(before + 10);
        }
    }
}
