package io.github.aib4j.fuzzing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.azure.core.credential.AccessToken;
import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.client.ArmClientBuilder;
import io.github.aib4j.client.GalleryClient;
import io.github.aib4j.client.GalleryClientBuilder;
import io.github.aib4j.client.ImageBuilderClient;
import io.github.aib4j.client.ImageBuilderClientBuilder;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.id.GalleryId;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Gives a client what it is told to, with the first line of the content as the value of several headers. */
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
                .pollOptions(PollOptions.every(Duration.ofNanos(1)));
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromSupplier(() -> sendSync(request, Context.NONE));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        HttpResponse response = new Fuzzed(request, status, content);
        if (isOnce) {
            status = 200;
        }
        return response;
    }

    private static final class Fuzzed extends HttpResponse {
        private final int status;
        private final HttpHeaders headers = new HttpHeaders();
        private final byte[] body;

        Fuzzed(HttpRequest request, int status, byte[] content) {
            super(request);
            this.status = status;
            int end = 0;
            while (end < content.length && content[end] != '\n') {
                end++;
            }
            String line = new String(content, 0, end, UTF_8);
            for (HttpHeaderName name : new HttpHeaderName[] {
                HttpHeaderName.RETRY_AFTER, HttpHeaderName.LOCATION, HttpHeaderName.fromString("Azure-AsyncOperation")
            }) {
                headers.set(name, line);
            }
            body = Arrays.copyOfRange(content, Math.min(end + 1, content.length), content.length);
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return headers.getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(body));
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromBytes(body);
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(body, charset));
        }
    }
}
