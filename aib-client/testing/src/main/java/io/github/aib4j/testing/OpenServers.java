package io.github.aib4j.testing;

import io.github.aib4j.testing.server.RequestLog;
import java.util.ArrayList;
import java.util.List;

/** The open servers of a service for other processes. */
final class OpenServers {
    private final RequestLog requests;
    private final List<LocalHttpsServer> open = new ArrayList<>();
    private boolean closed;

    OpenServers(RequestLog requests) {
        this.requests = requests;
    }

    synchronized LocalHttpsServer open(int port, LocalCertificate certificate) {
        if (closed) {
            throw new IllegalStateException("This LocalImageBuilder is closed; open its servers before");
        }
        LocalHttpsServer server = LocalHttpsServer.open(requests, port, certificate);
        open.add(server);
        return server;
    }

    synchronized void close() {
        closed = true;
        open.forEach(LocalHttpsServer::close);
    }
}
