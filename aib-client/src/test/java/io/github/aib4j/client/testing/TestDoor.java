package io.github.aib4j.client.testing;

import io.github.aib4j.client.testing.door.HttpsDoor;
import io.github.aib4j.client.testing.wire.Service;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Doors to whatever a test puts behind them. */
public final class TestDoor {
    private TestDoor() {}

    /** A door on any free port. */
    public static HttpsDoor open(Service behind, LocalCertificate certificate) {
        try {
            return HttpsDoor.open(behind, 0, certificate.made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
