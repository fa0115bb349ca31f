package io.github.aib4j.testing;

import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** HTTPS servers for the handlers of tests. */
public final class TestDoor {
    private TestDoor() {}

    /** Opens a server on any free port. */
    public static HttpsListener open(RequestHandler behind, LocalCertificate certificate) {
        try {
            return HttpsListener.open(behind, 0, certificate.made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
