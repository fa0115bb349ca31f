package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import io.github.aib4j.model.json.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import reactor.core.publisher.Mono;

/**
 * Reads the body of a response up to one byte beyond the limit; this byte shows that the body is too long.
 *
 * <p>Reading briefly needs three times as much memory as the body.
 */
final class BoundedBody {
    /**
     * Longer bodies are not read as JSON; if memory is short, the limit is lower. A page of 1,000 large templates fits.
     */
    static final int MOST =
            (int) Math.min(ReadLimits.defaults().longest(), Runtime.getRuntime().maxMemory() / 8);

    private BoundedBody() {}

    static byte[] bytes(HttpResponse response) {
        BinaryData body = response.getBodyAsBinaryData();
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.toStream()) {
            return in.readNBytes(most(response) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mono<byte[]> bytesLater(HttpResponse response) {
        return response.getBody()
                .scan(new Collected(most(response) + 1), Collected::add)
                .takeUntil(Collected::isFull)
                .last()
                .map(Collected::bytes);
    }

    private static int most(HttpResponse response) {
        return response.getStatusCode() < 300 ? MOST : ErrorReader.MAX_BODY;
    }

    /** The part of the body that has been read so far. */
    private static final class Collected {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int most;

        Collected(int most) {
            this.most = most;
        }

        Collected add(ByteBuffer buffer) {
            byte[] part = new byte[Math.min(buffer.remaining(), most - bytes.size())];
            buffer.get(part);
            bytes.write(part, 0, part.length);
            return this;
        }

        boolean isFull() {
            return bytes.size() >= most;
        }

        byte[] bytes() {
            return bytes.toByteArray();
        }
    }
}
