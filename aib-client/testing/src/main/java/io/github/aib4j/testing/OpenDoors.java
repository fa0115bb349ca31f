package io.github.aib4j.testing;

import io.github.aib4j.testing.door.RequestLog;
import java.util.ArrayList;
import java.util.List;

/** The open doors of a service for other processes. */
final class OpenDoors {
    private final RequestLog requests;
    private final List<LocalHttpsDoor> open = new ArrayList<>();
    private boolean closed;

    OpenDoors(RequestLog requests) {
        this.requests = requests;
    }

    synchronized LocalHttpsDoor open(int port, LocalCertificate certificate) {
        if (closed) {
            throw new IllegalStateException("This LocalImageBuilder is closed; open its doors before");
        }
        LocalHttpsDoor door = LocalHttpsDoor.open(requests, port, certificate);
        open.add(door);
        return door;
    }

    synchronized void close() {
        closed = true;
        open.forEach(LocalHttpsDoor::close);
    }
}
