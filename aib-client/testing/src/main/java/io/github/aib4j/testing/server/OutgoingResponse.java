package io.github.aib4j.testing.server;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A response on its way through the JDK's server, with corrections for two behaviors of that server. It writes the
 * machine's time to {@code Date}, which should be the service's time. And on JDK 17 it sends head and body in two
 * packets, and the second waits for the client's delayed acknowledgement: 44 milliseconds per response (measured on JDK
 * 17.0.15; JDK 25 sends one packet). Both are corrected here, between the server and TLS.
 */
final class OutgoingResponse {
    private static final byte[] DATE = "\r\ndate: ".getBytes(StandardCharsets.US_ASCII);

    /**
     * The response that a server's thread is sending; it sends one response at a time, from the first byte to the last.
     */
    private static final ThreadLocal<@Nullable OutgoingResponse> CURRENT = new ThreadLocal<>();

    private Optional<byte[]> date;
    private ByteBuffer kept = ByteBuffer.allocate(0);
    private boolean holding;

    private OutgoingResponse(Optional<byte[]> date) {
        this.date = date;
    }

    /**
     * Starts a response that this thread sends, up to {@link #end}.
     *
     * @param date the value of the header {@code Date}, which has the same length for any time
     */
    static OutgoingResponse begin(Optional<String> date) {
        OutgoingResponse outgoing = new OutgoingResponse(date.map(text -> text.getBytes(StandardCharsets.US_ASCII)));
        CURRENT.set(outgoing);
        return outgoing;
    }

    static void end() {
        CURRENT.remove();
    }

    /** The response that this thread is sending. */
    static Optional<OutgoingResponse> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /** Buffers output, and sends it together with the output after {@link #release}. */
    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
    }

    /** What {@link SSLEngine#wrap(ByteBuffer, ByteBuffer)} does. */
    SSLEngineResult wrap(ByteBuffer plain, ByteBuffer coded, SSLEngine tls) throws SSLException {
        date = date.filter(value -> !replaceDate(value, plain));
        if (tls.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
            return tls.wrap(plain, coded);
        }
        if (holding && plain.hasRemaining()) {
            return keep(plain);
        }
        return kept.hasRemaining() ? tls.wrap(new ByteBuffer[] {kept, plain}, coded) : tls.wrap(plain, coded);
    }

    private SSLEngineResult keep(ByteBuffer plain) {
        int more = plain.remaining();
        kept = ByteBuffer.allocate(kept.remaining() + more).put(kept).put(plain).flip();
        return new SSLEngineResult(Status.OK, HandshakeStatus.NOT_HANDSHAKING, more, 0);
    }

    /** Replaces the server's date by ours; returns false if these bytes of the head do not contain it. */
    private static boolean replaceDate(byte[] date, ByteBuffer bytes) {
        int last = bytes.limit() - DATE.length - date.length;
        for (int start = bytes.position(); start <= last; start++) {
            if (isDateAt(start, bytes)) {
                bytes.duplicate().position(start + DATE.length).put(date);
                return true;
            }
        }
        return false;
    }

    private static boolean isDateAt(int start, ByteBuffer bytes) {
        for (int i = 0; i < DATE.length; i++) {
            if (Character.toLowerCase((char) bytes.get(start + i)) != DATE[i]) {
                return false;
            }
        }
        return true;
    }
}
