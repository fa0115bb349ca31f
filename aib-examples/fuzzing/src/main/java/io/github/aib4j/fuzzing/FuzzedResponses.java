package io.github.aib4j.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.Context;
import io.github.aib4j.client.ArmClientBuilder;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.id.GalleryId;
import io.github.aib4j.testing.server.LocalHttpResponse;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import reactor.core.publisher.Mono;

/** Gives a client a prepared response, with the first line of the input as the value of several headers. */
final class FuzzedResponses implements HttpClient {
    private static final String SUBSCRIPTION = "9e223dbe-3399-4e19-88eb-0975f02ac87f";
    static final GalleryId GALLERY = GalleryId.of(SUBSCRIPTION, "images", "golden");

    private int status;
    private byte[] content = {};
    private boolean isOnce;

    void always(int code, byte[] given) {
        status = code;
        content = given;
        isOnce = false;
    }

    /** Later requests get 200. */
    void once(int code, byte[] given) {
        always(code, given);
        isOnce = true;
    }

    ImageBuilderClient builds() {
        return with(new ImageBuilderClientBuilder()).buildClient();
    }

    GalleryClient galleries() {
        return with(new GalleryClientBuilder()).buildClient();
    }

    private <B extends ArmClientBuilder<B>> B with(B builder) {
        return builder.httpClient(this)
                .credential(request -> Mono.just(new AccessToken(Secrets.TOKEN, OffsetDateTime.MAX)))
                .subscriptionId(SUBSCRIPTION)
                .retryOptions(new RetryOptions(new FixedDelayOptions(0, Duration.ofNanos(1))))
                // Without a deadline, the client would wait for minutes if a made-up Retry-After says so.
                .pollOptions(PollOptions.every(Duration.ofNanos(1)).withDeadline(Duration.ofMillis(20)));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        HttpResponse response = new LocalHttpResponse(request, response(status, content));
        if (isOnce) {
            status = 200;
        }
        return response;
    }

    private static ServiceResponse response(int status, byte[] content) {
        int end = 0;
        while (end < content.length && content[end] != '\n') {
            end++;
        }
        String line = new String(content, 0, end, UTF_8);
        byte[] body = Arrays.copyOfRange(content, Math.min(end + 1, content.length), content.length);
        return ServiceResponse.of(status, new ResponseContent.Bytes("application/json", body))
                .with("Retry-After", line)
                .with("Location", line)
                .with("Azure-AsyncOperation", line);
    }
}
