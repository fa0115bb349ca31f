package io.github.aib4j.client;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.poll.PollOptions;
import java.time.Duration;
import java.time.OffsetDateTime;
import reactor.core.publisher.Mono;

/** Clients that poll without waiting. */
final class TestClients {
    private TestClients() {}

    static ImageBuilderClientBuilder builder(HttpClient http) {
        return to(http, new ImageBuilderClientBuilder());
    }

    static GalleryClientBuilder galleries(HttpClient http) {
        return to(http, new GalleryClientBuilder());
    }

    private static <B extends ArmClientBuilder<B>> B to(HttpClient http, B builder) {
        return builder.httpClient(http)
                .credential(request -> Mono.just(new AccessToken("t0ken", OffsetDateTime.MAX)))
                .subscriptionId("9e223dbe-3399-4e19-88eb-0975f02ac87f")
                .retryOptions(new RetryOptions(new FixedDelayOptions(1, Duration.ofMillis(1))))
                .pollOptions(PollOptions.every(Duration.ofMillis(1)).withDetail(false));
    }
}
