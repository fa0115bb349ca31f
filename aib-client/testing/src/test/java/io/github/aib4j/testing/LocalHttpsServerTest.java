package io.github.aib4j.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.aib4j.testing.wire.ConnectionDropped;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTTPS server, called by the JDK's client and with plain bytes. */
class LocalHttpsServerTest {
    private final HttpClient client = HttpClient.newBuilder()
            .sslContext(TestCertificate.get().sslContext())
            .build();
    private final Web web = new Web();
    private final LocalHttpsServer server = web.service.openHttps(0, TestCertificate.get());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        web.service.close();
    }

    @Test
    void changes_over_https_are_visible_in_memory_and_vice_versa() throws Exception {
        web.created(Web.template());

        HttpResponse<String> answer = send("GET", web.url(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(web.get().text());
    }

    @Test
    void json_is_indented_by_one_blank_with_plain_line_ends_and_has_no_charset() throws Exception {
        web.created(Web.template());

        HttpResponse<String> answer = send("GET", web.url(), "");

        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.body())
                .startsWith("{\n \"properties\": {\n  \"")
                .endsWith("\n}")
                .doesNotContain("\r")
                .doesNotContain("\t");
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().getBytes(UTF_8).length);
    }

    @Test
    void a_response_has_the_time_of_the_service_and_not_of_the_machine() throws Exception {
        web.created(Web.template()).later(Duration.ofMinutes(4));

        assertThat(send("GET", web.url(), "").headers().allValues("Date"))
                .containsExactly("Mon, 02 Jun 2025 08:05:00 GMT");
        assertThat(send("POST", web.url("/run"), "").headers().allValues("Date"))
                .containsExactly("Mon, 02 Jun 2025 08:05:00 GMT");
    }

    @Test
    void a_response_without_a_body_has_no_content_type() throws Exception {
        web.created(Web.template());

        HttpResponse<String> accepted = send("POST", web.url("/run"), "");
        HttpResponse<String> nothing = send("POST", web.url("/cancel"), "");

        assertThat(accepted.statusCode()).isEqualTo(202);
        assertThat(accepted.headers().allValues("Content-Length")).containsExactly("0");
        assertThat(accepted.headers().map()).doesNotContainKey("content-type");
        assertThat(nothing.statusCode()).isEqualTo(204);
        assertThat(nothing.headers().map()).doesNotContainKeys("content-length", "transfer-encoding");
    }

    @Test
    void uncommon_methods_arrive_too() throws Exception {
        try (EchoServer echo = new EchoServer()) {
            assertThat(echo.send("PATCH", "{\"tags\": {}}").body()).isEqualTo("PATCH {\"tags\": {}}");
            assertThat(echo.send("DELETE", "").body()).isEqualTo("DELETE nothing");

            HttpResponse<String> head = echo.send("HEAD", "");
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValue("Content-Length")).contains("12");
            assertThat(echo.send("GET", "").body()).isEqualTo("GET nothing");
        }
    }

    @Test
    void a_head_request_returns_the_length_of_a_blob_without_its_bytes() throws Exception {
        String container = server.endpoint() + "/0123456789abcdef01234567/scripts";
        sendToStorage("PUT", container + "?restype=container", "");
        sendToStorage("PUT", container + "/install.sh", "echo");

        HttpResponse<String> head = sendToStorage("HEAD", container + "/install.sh", "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("4");
    }

    private HttpResponse<String> sendToStorage(String method, String url, String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer any")
                .header("x-ms-version", "2021-12-02")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("x-ms-blob-type", "BlockBlob");
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void the_host_that_the_client_names_is_passed_on_with_path_and_query_as_they_came() throws Exception {
        try (EchoServer echo = new EchoServer()) {
            String answer = echo.sendLines(
                    "GET /packerlogs/a%2Fb%20c/x.log?sv=1&sig=a%2Bb%3D HTTP/1.1",
                    "Host: abc.blob.core.windows.net", "Connection: close");

            assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("\r\n\r\nGET nothing");
            assertThat(echo.last().url())
                    .isEqualTo("https://abc.blob.core.windows.net/packerlogs/a%2Fb%20c/x.log?sv=1&sig=a%2Bb%3D");
        }
    }

    @Test
    void a_request_without_a_host_is_for_the_server_itself() throws Exception {
        try (EchoServer echo = new EchoServer()) {
            echo.sendLines("GET /x HTTP/1.0");

            assertThat(echo.last().url()).isEqualTo("https://" + echo.authority() + "/x");
        }
    }

    @Test
    void a_host_that_is_none_is_a_bad_request() throws Exception {
        try (EchoServer echo = new EchoServer()) {
            String answer = echo.sendLines("GET /x HTTP/1.1", "Host: no host", "Connection: close");

            assertThat(answer)
                    .startsWith("HTTP/1.1 400 ")
                    .contains("\"BadRequest\"")
                    .contains("The header Host is 'no host'");
        }
    }

    @Test
    void a_dropped_connection_ends_without_an_answer() throws Exception {
        try (EchoServer echo = new EchoServer(request -> {
            throw new ConnectionDropped("the scenario says so");
        })) {
            assertThat(echo.sendLines("GET /x HTTP/1.1", "Host: h")).isEmpty();
            assertThatThrownBy(() -> echo.send("PUT", "{}")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void an_exception_in_the_service_becomes_an_error_response() throws Exception {
        try (EchoServer echo = new EchoServer(request -> {
            throw request.method().equals("GET")
                    ? new IllegalArgumentException("no such scenario")
                    : new IllegalStateException("the scenario 'x' does not fit");
        })) {
            assertThat(echo.send("GET", "").statusCode()).isEqualTo(400);
            assertThat(echo.send("GET", "").body()).isEqualTo("""
                    {
                     "error": {
                      "code": "BadRequest",
                      "message": "no such scenario"
                     }
                    }""");
            assertThat(echo.send("PUT", "").statusCode()).isEqualTo(500);
            assertThat(echo.send("PUT", "").body())
                    .contains("\"InternalServerError\"")
                    .contains("the scenario 'x' does not fit");
            assertThat(echo.send("PUT", "").headers().firstValue("Content-Type"))
                    .contains("application/json");
        }
    }

    @Test
    void a_request_of_4_mebibytes_is_accepted_and_one_byte_more_is_too_large() throws Exception {
        String most = "x".repeat(4 * 1024 * 1024);
        try (EchoServer echo = new EchoServer()) {
            assertThat(echo.send("PUT", most).statusCode()).isEqualTo(200);
            assertThat(echo.last().body()).contains(most);
        }

        HttpResponse<String> refused = send("PUT", web.url(), most + "much more".repeat(100_000));

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("RequestContentTooLarge").contains("more than 4194304 bytes");
    }

    /** In two packets the second would wait for the client's delayed acknowledgement, 40 milliseconds on Linux. */
    @Test
    void head_and_body_of_a_response_are_sent_together() throws Exception {
        try (EchoServer echo = new EchoServer()) {
            assertThat(echo.firstRecord("GET /x HTTP/1.1", "Host: h"))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .endsWith("\r\n\r\nGET nothing");
        }
    }

    @Test
    void a_long_answer_arrives_whole() throws Exception {
        String text = "0123456789".repeat(100_000);
        try (EchoServer echo =
                new EchoServer(request -> ServiceResponse.of(200, new ResponseContent.Text("text/plain", text))
                        .with("Location", "https://x/" + "y".repeat(7_000))
                        .with("Date", "Mon, 02 Jun 2025 08:05:00 GMT"))) {
            HttpResponse<String> answer = echo.send("GET", "");

            assertThat(answer.body()).isEqualTo(text);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).hasSize(7_010);
        }
    }

    @Test
    void a_body_that_looks_like_a_head_stays_as_it_is() throws Exception {
        String text = "\r\nDate: Thu, 01 Jan 1970 00:00:00 GMT\r\n";
        try (EchoServer echo =
                new EchoServer(request -> ServiceResponse.of(200, new ResponseContent.Text("text/plain", text))
                        .with("Date", "Mon, 02 Jun 2025 08:05:00 GMT"))) {
            assertThat(echo.send("GET", "").body()).isEqualTo(text);
        }
    }

    @Test
    void the_written_certificate_is_the_one_to_trust() throws Exception {
        Path file = folder.resolve("local.pem");

        server.writeCertificate(file);

        try (InputStream pem = Files.newInputStream(file)) {
            assertThat(CertificateFactory.getInstance("X.509").generateCertificate(pem))
                    .isEqualTo(server.certificate().certificate());
        }
        assertThat(server.certificate().certificate().getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(
                        List.of(7, "127.0.0.1"),
                        List.of(2, "localhost"),
                        List.of(2, "*.blob.core.windows.net"),
                        List.of(2, "*.blob.core.chinacloudapi.cn"),
                        List.of(2, "*.blob.core.usgovcloudapi.net"));
    }

    @Test
    void a_client_that_trusts_another_certificate_cannot_connect() {
        HttpClient stranger = HttpClient.newBuilder()
                .sslContext(LocalCertificate.make().sslContext())
                .build();

        assertThatThrownBy(() -> stranger.send(request("GET", web.url(), ""), BodyHandlers.ofString()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void a_port_that_is_taken_is_named() {
        int port = URI.create(server.endpoint()).getPort();

        assertThatThrownBy(() -> web.service.openHttps(port, TestCertificate.get()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("Port " + port + " of 127.0.0.1 cannot be had")
                .hasMessageEndingWith("give another, or 0 for any free one");
    }

    @Test
    void other_addresses_of_the_machine_do_not_lead_to_it() throws Exception {
        int port = URI.create(server.endpoint()).getPort();
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        assumeThat(others)
                .as("addresses of this machine other than the loopback")
                .isNotEmpty();

        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_number_that_is_no_port_is_refused() {
        assertThatThrownBy(() -> web.service.openHttps(65_536, TestCertificate.get()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("65536 is not a port; give one up to 65535, or 0 for any free one");
    }

    @Test
    void two_servers_of_one_service_each_use_their_own_addresses() throws Exception {
        web.created(Web.template());
        LocalHttpsServer other = web.service.openHttps(0, TestCertificate.get());

        assertThat(Caller.through(server).send("POST", web.url("/run")).header("Location"))
                .startsWith(server.endpoint() + "/subscriptions/");
        assertThat(Caller.through(other).send("GET", web.url()).at("properties/lastRunStatus/runState"))
                .isEqualTo("Running");
        web.later(Duration.ofHours(1));
        assertThat(Caller.through(other).send("DELETE", web.url()).header("Location"))
                .startsWith(other.endpoint() + "/subscriptions/");
    }

    @Test
    void closing_the_service_closes_its_servers_and_frees_the_port() throws Exception {
        int port = URI.create(server.endpoint()).getPort();
        web.service.close();

        assertThatThrownBy(() -> send("GET", web.url(), "")).isInstanceOf(IOException.class);
        try (LocalImageBuilder next = LocalImageBuilder.create()) {
            assertThat(next.openHttps(port, TestCertificate.get()).endpoint()).isEqualTo(server.endpoint());
        }
    }

    @Test
    void a_closed_service_opens_no_server_but_can_be_closed_again() {
        web.service.close();

        assertThatThrownBy(() -> web.service.openHttps(0, TestCertificate.get()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
        web.service.close();
    }

    private HttpResponse<String> send(String method, String url, String body) throws Exception {
        return client.send(request(method, url, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String url, String body) {
        return HttpRequest.newBuilder(URI.create(url.replace(web.service.endpoint(), server.endpoint())))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer token")
                .build();
    }
}
