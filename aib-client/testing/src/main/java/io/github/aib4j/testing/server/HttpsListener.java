package io.github.aib4j.testing.server;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * HTTPS on a port that only this machine can reach, using the JDK's server. Its threads do not keep the JVM alive.
 *
 * <p>The JDK's server reads each request in a thread of its own, the TLS handshake included. There is a thread for each
 * client, so that stalled clients do not block others, and none may stall longer than a limit.
 */
public final class HttpsListener implements AutoCloseable {
    /** More time than a body of the largest size needs on any machine. */
    private static final Duration LONGEST_STALL = Duration.ofSeconds(30);

    /** The maximum number of connections that wait to be accepted. */
    private static final int BACKLOG = 1024;

    private final HttpsServer server;
    private final ThreadPoolExecutor threads;
    private final StallTimeout stalls;

    private HttpsListener(HttpsServer server, ThreadPoolExecutor threads, StallTimeout stalls) {
        this.server = server;
        this.threads = threads;
        this.stalls = stalls;
    }

    /**
     * Opens a server at which clients may stall for 30 seconds.
     *
     * @param port 0 for any free port
     * @throws BindException if the port is in use
     * @throws IOException if it cannot be opened for another reason
     */
    public static HttpsListener open(RequestHandler service, int port, ServerCertificate certificate)
            throws IOException {
        return open(service, port, certificate, LONGEST_STALL);
    }

    /**
     * Opens a server.
     *
     * @param port 0 for any free port
     * @param stall how long a client may take to send a request, and again to take the response
     * @throws BindException if the port is taken
     * @throws IOException if it cannot be opened for another reason
     */
    public static HttpsListener open(RequestHandler service, int port, ServerCertificate certificate, Duration stall)
            throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(loopback(), port), BACKLOG);
        server.setHttpsConfigurator(new HttpsConfigurator(ServerTls.of(certificate)));
        StallTimeout stalls = new StallTimeout(stall, HttpsListener::daemon);
        server.createContext("/", new HttpExchangeHandler(service, authority(server), stalls));
        ThreadPoolExecutor threads = threads();
        server.setExecutor(exchange -> threads.execute(() -> stalls.watch(exchange)));
        // The server's own thread inherits being a daemon from the thread that starts it.
        CompletableFuture.runAsync(server::start, threads).join();
        return new HttpsListener(server, threads, stalls);
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
        stalls.close();
    }

    private static String authority(HttpsServer server) {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    private static InetAddress loopback() throws IOException {
        return InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), HttpsListener::daemon);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "local-image-builder");
        thread.setDaemon(true);
        return thread;
    }
}
