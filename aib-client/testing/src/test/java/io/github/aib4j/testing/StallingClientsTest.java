package io.github.aib4j.testing;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that begin a request to the HTTPS server and stall. */
@Timeout(60)
class StallingClientsTest {
    /** Long enough for a handshake on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final List<Socket> stalling = new ArrayList<>();

    /** How far a client comes before it stalls. */
    enum Point {
        CONNECTED,
        IN_THE_HANDSHAKE,
        IN_THE_HEAD,
        IN_THE_BODY,
        IN_THE_RESPONSE
    }

    @AfterEach
    void close() throws IOException {
        for (Socket socket : stalling) {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "16, CONNECTED",
        "16, IN_THE_HANDSHAKE",
        "16, IN_THE_HEAD",
        "16, IN_THE_BODY",
        "200, IN_THE_HANDSHAKE",
        "200, IN_THE_HEAD",
        "200, IN_THE_BODY"
    })
    void the_server_responds_to_others_while_clients_stall(int clients, Point point) throws Exception {
        try (EchoServer echo = new EchoServer()) {
            for (int i = 0; i < clients; i++) {
                stall(echo.authority(), point);
            }

            for (int i = 0; i < 10; i++) {
                assertThat(echo.send("PUT", "x").body()).isEqualTo("PUT x");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"IN_THE_HANDSHAKE", "IN_THE_HEAD", "IN_THE_BODY"})
    void a_client_that_stalls_too_long_loses_its_connection(Point point) throws Exception {
        try (EchoServer echo = new EchoServer(EchoServer.ECHO, LIMIT)) {
            Socket socket = stall(echo.authority(), point);

            assertThat(ends(socket)).isTrue();
            assertThat(echo.send("GET", "").body()).isEqualTo("GET nothing");
        }
    }

    @Test
    void a_client_that_does_not_take_its_response_frees_the_thread() throws Exception {
        String much = "x".repeat(64 * 1024 * 1024);
        try (EchoServer echo = new EchoServer(
                request -> ServiceResponse.of(200, new ResponseContent.Text("text/plain", much)), LIMIT)) {
            stall(echo.authority(), Point.IN_THE_RESPONSE);

            assertThat(isThreadBusyAfter(10_000)).isFalse();
        }
    }

    @Test
    void time_that_the_service_takes_is_not_the_client_s() throws Exception {
        try (EchoServer echo = new EchoServer(
                request -> {
                    sleep(LIMIT.toMillis() + 300);
                    return EchoServer.ECHO.answer(request);
                },
                LIMIT)) {
            assertThat(echo.send("PUT", "late").body()).isEqualTo("PUT late");
        }
    }

    private Socket stall(String authority, Point point) throws IOException {
        int port = URI.create("https://" + authority).getPort();
        boolean plain = point == Point.CONNECTED || point == Point.IN_THE_HANDSHAKE;
        Socket socket = plain
                ? new Socket(InetAddress.getLoopbackAddress(), port)
                : TestCertificate.get()
                        .sslContext()
                        .getSocketFactory()
                        .createSocket(InetAddress.getLoopbackAddress(), port);
        stalling.add(socket);
        socket.getOutputStream().write(begun(point));
        socket.getOutputStream().flush();
        return socket;
    }

    private static byte[] begun(Point point) {
        return switch (point) {
            case CONNECTED -> new byte[0];
            // The head of a TLS record that announces 512 bytes of a handshake, and the first of these.
            case IN_THE_HANDSHAKE -> new byte[] {22, 3, 1, 2, 0, 1};
            case IN_THE_HEAD -> "GET /x HTTP/1.1\r\nHost".getBytes(US_ASCII);
            case IN_THE_BODY -> "PUT /x HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nhalf".getBytes(US_ASCII);
            case IN_THE_RESPONSE -> "GET /x HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(US_ASCII);
        };
    }

    /** Whether the other side ends the connection, within ten seconds. */
    private static boolean ends(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        try {
            while (socket.getInputStream().read() >= 0) {
                // What comes before the end is of no interest.
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** Whether a thread of a server still writes when so much time has passed. */
    private static boolean isThreadBusyAfter(long millis) {
        sleep(200);
        long end = System.nanoTime() + millis * 1_000_000;
        while (isThreadWriting() && System.nanoTime() < end) {
            sleep(50);
        }
        return isThreadWriting();
    }

    private static boolean isThreadWriting() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("local-image-builder"))
                .flatMap(thread -> Arrays.stream(thread.getValue()))
                .anyMatch(frame -> frame.getClassName().endsWith("HttpExchangeHandler")
                        && frame.getMethodName().equals("send"));
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
