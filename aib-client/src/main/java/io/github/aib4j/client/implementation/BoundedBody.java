package io.github.aib4j.client.implementation;

import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import reactor.core.publisher.Mono;

/** Reads the body of an answer, up to {@value #MOST} bytes; one that is longer is cut, and so cannot be read as JSON. */
final class BoundedBody {
    /** A page of 1,000 large templates fits. */
    static final int MOST = 64 * 1024 * 1024;

    private BoundedBody() {}

    static byte[] bytes(HttpResponse response) {
        BinaryData body = response.getBodyAsBinaryData();
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.toStream()) {
            return in.readNBytes(MOST);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mono<byte[]> bytesLater(HttpResponse response) {
        return response.getBody()
                .scan(new Collected(), Collected::add)
                .takeUntil(Collected::isFull)
                .last()
                .map(Collected::bytes);
    }

    /** What has been read so far. */
    private static final class Collected {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Collected add(ByteBuffer buffer) {
            byte[] part = new byte[Math.min(buffer.remaining(), MOST - bytes.size())];
            buffer.get(part);
            bytes.write(part, 0, part.length);
            return this;
        }

        boolean isFull() {
            return bytes.size() >= MOST;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
