package io.github.aib4j.testing;

import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Servers to whatever a test puts behind them. */
public final class TestDoor {
    private TestDoor() {}

    /** A server on any free port. */
    public static HttpsListener open(RequestHandler behind, LocalCertificate certificate) {
        try {
            return HttpsListener.open(behind, 0, certificate.made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
