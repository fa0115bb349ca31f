package io.github.aib4j.client;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/** A proxy that leads connections to known hosts to one port of this machine, and all others to another port. */
final class Tunnel implements AutoCloseable {
    private final ServerSocket entrance;
    private final Predicate<String> known;
    private final int knownPort;
    private final int otherPort;
    private final List<String> strayedTo = new CopyOnWriteArrayList<>();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "tunnel");
        thread.setDaemon(true);
        return thread;
    });

    private Tunnel(ServerSocket entrance, Predicate<String> known, int knownPort, int otherPort) {
        this.entrance = entrance;
        this.known = known;
        this.knownPort = knownPort;
        this.otherPort = otherPort;
    }

    static Tunnel open(Predicate<String> known, int knownPort, int otherPort) {
        try {
            Tunnel tunnel =
                    new Tunnel(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), known, knownPort, otherPort);
            tunnel.threads.execute(tunnel::accept);
            return tunnel;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return (InetSocketAddress) entrance.getLocalSocketAddress();
    }

    /** The other hosts to which a connection was requested. */
    List<String> strayedTo() {
        return strayedTo;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                open.add(client);
                threads.execute(() -> lead(client));
            }
        } catch (IOException e) {
            // Closed.
        }
    }

    private void lead(Socket client) {
        try {
            String[] asked = head(client.getInputStream()).split(" ", -1);
            if (!known.test(asked[1])) {
                strayedTo.add(asked[1]);
            }
            if (asked[0].equals("CONNECT")) {
                join(client, known.test(asked[1]) ? knownPort : otherPort);
            } else {
                say(client, "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                client.close();
            }
        } catch (IOException e) {
            // The client has gone.
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            head.write(in.readNBytes(1));
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    private static void say(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Without delay, because waiting for a full packet takes 40 milliseconds. */
    private void join(Socket client, int port) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port);
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        open.add(server);
        say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
        threads.execute(() -> carry(client, server));
        carry(server, client);
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One side has gone, and the other follows.
        }
    }

    @Override
    public void close() {
        open.add(entrance);
        for (Closeable socket : open) {
            try {
                socket.close();
            } catch (IOException e) {
                // Gone already.
            }
        }
        threads.shutdownNow();
    }
}
