package io.github.aib4j.client.implementation.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A body is what was received, whatever length the headers declare. */
class BoundedBodyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "20000", "1", "19999", "20001", "3000000", "99999999999", "-1", "many", "0"})
    void a_declared_length_does_not_change_what_is_read(String told) {
        byte[] body = bytes(20_000);

        assertThat(BoundedBody.bytes(new Reply(200, body, told))).isEqualTo(body);
        assertThat(later(new Reply(200, body, told))).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "300000", "5", "262144"})
    void the_body_of_an_error_is_read_up_to_one_byte_beyond_the_limit(String told) {
        byte[] expected = Arrays.copyOf(bytes(300_000), ErrorReader.MAX_BODY + 1);

        assertThat(BoundedBody.bytes(new Reply(500, bytes(300_000), told))).isEqualTo(expected);
        assertThat(later(new Reply(500, bytes(300_000), told))).isEqualTo(expected);
    }

    @Test
    void no_body_is_an_empty_one() {
        assertThat(BoundedBody.bytes(new Reply(200, new byte[0], "0"))).isEmpty();
        assertThat(later(new Reply(200, new byte[0], ""))).isEmpty();
    }

    private static byte[] later(HttpResponse response) {
        return Objects.requireNonNull(BoundedBody.bytesLater(response).block());
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        IntStream.range(0, length).forEach(i -> bytes[i] = (byte) (i % 251));
        return bytes;
    }

    /** A response whose body comes in parts of 7,000 bytes. */
    private static final class Reply extends HttpResponse {
        private final int status;
        private final byte[] body;
        private final HttpHeaders headers = new HttpHeaders();

        Reply(int status, byte[] body, String told) {
            super(new HttpRequest(HttpMethod.GET, "https://management.azure.com/"));
            this.status = status;
            this.body = body;
            if (!told.isEmpty()) {
                headers.set(HttpHeaderName.CONTENT_LENGTH, told);
            }
        }

        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        @Deprecated
        public @Nullable String getHeaderValue(String name) {
            return headers.getValue(HttpHeaderName.fromString(name));
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            List<ByteBuffer> parts = IntStream.iterate(0, from -> from < body.length, from -> from + 7_000)
                    .mapToObj(from -> ByteBuffer.wrap(body, from, Math.min(7_000, body.length - from)))
                    .toList();
            return Flux.fromIterable(parts);
        }

        @Override
        public BinaryData getBodyAsBinaryData() {
            return BinaryData.fromStream(new ByteArrayInputStream(body));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(body);
        }

        @Override
        public Mono<String> getBodyAsString() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            throw new UnsupportedOperationException();
        }
    }
}
