package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import io.github.aib4j.model.json.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import reactor.core.publisher.Mono;

/**
 * Reads the body of a response up to one byte beyond the limit; this byte shows that the body is too long.
 *
 * <p>If the headers give the length and it is right, the body is read into an array of that length without a copy.
 * Otherwise, reading temporarily needs three times the memory of the body.
 */
final class BoundedBody {
    /** The longest body that is read as JSON; less if memory is short. A page of 1,000 large templates fits. */
    static final int MOST =
            (int) Math.min(ReadLimits.defaults().longest(), Runtime.getRuntime().maxMemory() / 8);

    /** The greatest length in a header for which memory is reserved before the first byte arrives. */
    private static final int LONGEST_BELIEVED = 4 * 1024 * 1024;

    private BoundedBody() {}

    static byte[] bytes(HttpResponse response) {
        BinaryData body = response.getBodyAsBinaryData();
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body.toStream()) {
            return bytes(in, told(response), most(response) + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(InputStream in, int told, int most) throws IOException {
        if (told == 0 || told >= most) {
            return in.readNBytes(most);
        }
        byte[] body = new byte[told];
        int length = in.readNBytes(body, 0, told);
        if (length < told) {
            return Arrays.copyOf(body, length);
        }
        int next = in.read();
        return next < 0 ? body : joined(body, (byte) next, in.readNBytes(most - told - 1));
    }

    private static byte[] joined(byte[] first, byte next, byte[] rest) {
        byte[] all = Arrays.copyOf(first, first.length + 1 + rest.length);
        all[first.length] = next;
        System.arraycopy(rest, 0, all, first.length + 1, rest.length);
        return all;
    }

    static Mono<byte[]> bytesLater(HttpResponse response) {
        return Mono.defer(() -> {
            Collected body = new Collected(told(response), most(response) + 1);
            return response.getBody()
                    .doOnNext(body::add)
                    .takeUntil(part -> body.isFull())
                    .then(Mono.fromSupplier(body::bytes));
        });
    }

    /** The length in the headers; zero if there is none, or it is not trusted. */
    private static int told(HttpResponse response) {
        String text = response.getHeaderValue(HttpHeaderName.CONTENT_LENGTH);
        if (text == null || text.isEmpty() || text.length() > 7) {
            return 0;
        }
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return 0;
            }
            length = 10 * length + digit;
        }
        return length <= LONGEST_BELIEVED ? length : 0;
    }

    private static int most(HttpResponse response) {
        return response.getStatusCode() < 300 ? MOST : ErrorReader.MAX_BODY;
    }

    /** The part of the body that has been read so far. */
    private static final class Collected {
        private final int most;
        private byte[] bytes;
        private int length;

        Collected(int told, int most) {
            this.most = most;
            this.bytes = new byte[Math.min(told, most)];
        }

        void add(ByteBuffer buffer) {
            int more = Math.min(buffer.remaining(), most - length);
            if (length + more > bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(length + more, 2L * length)));
            }
            buffer.get(bytes, length, more);
            length += more;
        }

        boolean isFull() {
            return length >= most;
        }

        byte[] bytes() {
            return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
        }
    }
}
