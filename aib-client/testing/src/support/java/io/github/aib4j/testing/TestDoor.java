package io.github.aib4j.testing;

import io.github.aib4j.testing.door.HttpsDoor;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Doors to whatever a test puts behind them. */
public final class TestDoor {
    private TestDoor() {}

    /** A door on any free port. */
    public static HttpsDoor open(RequestHandler behind, LocalCertificate certificate) {
        try {
            return HttpsDoor.open(behind, 0, certificate.made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
