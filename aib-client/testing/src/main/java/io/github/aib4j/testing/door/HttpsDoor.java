package io.github.aib4j.testing.door;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * HTTPS with the JDK's own server, on a port that only this machine can reach. Its threads do not keep the JVM running.
 */
public final class HttpsDoor implements AutoCloseable {
    private static final int THREADS = 16;

    private final HttpsServer server;
    private final ThreadPoolExecutor threads;

    private HttpsDoor(HttpsServer server, ThreadPoolExecutor threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Opens a door.
     *
     * @param port 0 for any free port
     * @throws BindException if the port is in use
     * @throws IOException if it cannot be opened for another reason
     */
    public static HttpsDoor open(RequestHandler service, int port, DoorCertificate certificate) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback(), port), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(DoorTls.of(certificate)));
        server.createContext("/", new HttpExchangeHandler(service, authority(server)));
        ThreadPoolExecutor threads = threads();
        server.setExecutor(threads);
        // The server's own thread is a daemon if the one that starts it is.
        CompletableFuture.runAsync(server::start, threads).join();
        return new HttpsDoor(server, threads);
    }

    /** Host and port, such as {@code 127.0.0.1:54321}. */
    public String authority() {
        return authority(server);
    }

    /** Closes the open connections. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String authority(HttpsServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), HttpsDoor::daemon);
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "local-image-builder");
        thread.setDaemon(true);
        return thread;
    }
}
