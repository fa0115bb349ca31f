package io.github.aib4j.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServiceTest {
    private static final String TEMPLATE = """
            {
              "location": "westeurope",
              "identity": {"type": "UserAssigned", "userAssignedIdentities": {"/subscriptions/s/id": {}}},
              "properties": {
                "source": {"type": "PlatformImage", "publisher": "Canonical", "offer": "ubuntu-24_04-lts",
                           "sku": "server", "version": "latest"},
                "distribute": [{"type": "VHD", "runOutputName": "disk"}]
              }
            }
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void clients_that_trust_the_certificate_are_served_until_standard_input_ends() throws Exception {
        Path pem = folder.resolve("local.pem");
        Process process = started("--port", "0", "--cert", pem.toString(), "--speed", "1000");
        try (BufferedReader lines = process.inputReader()) {
            String endpoint = lines.readLine();
            assertThat(endpoint).matches("https://127\\.0\\.0\\.1:\\d+");
            HttpClient client = clientTrusting(pem);

            assertThat(send(client, "PUT", endpoint, TEMPLATE).statusCode()).isEqualTo(201);
            HttpResponse<String> read = send(client, "GET", endpoint, "");
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).contains("\"runOutputName\": \"disk\"");

            process.getOutputStream().close();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
            assertThat(process.exitValue()).isZero();
            assertThat(lines.readLine()).as("a second line").isNull();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void invalid_options_are_explained_in_one_line() {
        assertThat(run("--port", "x")).isEqualTo(2);
        assertThat(run("--port", "70000")).isEqualTo(2);
        assertThat(run("--speed", "0")).isEqualTo(2);
        assertThat(run("--spede", "2")).isEqualTo(2);

        assertThat(err.toString().lines())
                .containsExactly(
                        "LocalService: Invalid value for option '--port': 'x' is not an int; see --help",
                        "LocalService: 70000 is not a port; give one up to 65535, or 0 for any free one",
                        "LocalService: speed is 0.0; give a positive number",
                        "LocalService: there is no option '--spede'; did you mean '--speed'? See --help");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void a_port_that_is_taken_is_named() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);

            assertThat(err.toString())
                    .startsWith("LocalService: Port " + taken.getLocalPort() + " of 127.0.0.1 cannot be had");
        }
    }

    @Test
    void a_certificate_that_cannot_be_written_is_reported_before_the_service_starts() {
        Path nowhere = folder.resolve("missing/local.pem");

        assertThat(run("--cert", nowhere.toString())).isEqualTo(2);

        assertThat(err.toString()).startsWith("LocalService: the certificate cannot be written into '" + nowhere);
        assertThat(out.toString()).isEmpty();
    }

    private int run(String... args) {
        InputStream ended = new ByteArrayInputStream(new byte[0]);
        return LocalService.run(args, ended, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    private static Process started(String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LocalService.class.getName());
        builder.command().addAll(List.of(args));
        return builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    private static HttpClient clientTrusting(Path pem) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        try (InputStream file = Files.newInputStream(pem)) {
            Certificate certificate = CertificateFactory.getInstance("X.509").generateCertificate(file);
            store.setCertificateEntry("local", certificate);
        }
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    private static HttpResponse<String> send(HttpClient client, String method, String endpoint, String body)
            throws Exception {
        URI url = URI.create(endpoint + "/subscriptions/s/resourceGroups/images/providers"
                + "/Microsoft.VirtualMachineImages/imageTemplates/web?api-version=2024-02-01");
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Authorization", "Bearer token")
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
