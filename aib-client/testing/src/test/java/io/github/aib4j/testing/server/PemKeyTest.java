package io.github.aib4j.testing.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aib4j.testing.LocalCertificate;
import io.github.aib4j.testing.LocalHttpsServer;
import io.github.aib4j.testing.LocalImageBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.util.Base64;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PemKeyTest {
    @TempDir
    private static Path folder;

    private static String certificate = "";
    private static String key = "";

    @BeforeAll
    static void make() throws Exception {
        Keytool.Store made = Keytool.atHome().makeKey(folder.resolve("server.p12"), "server");
        char[] password = made.password().toCharArray();
        KeyStore store = KeyStore.getInstance(made.file().toFile(), password);
        certificate = pem("CERTIFICATE", store.getCertificate("server").getEncoded());
        key = pem("PRIVATE KEY", store.getKey("server", password).getEncoded());
    }

    @Test
    void a_server_presents_a_certificate_that_was_made_elsewhere() throws Exception {
        Path file = Files.writeString(folder.resolve("both.pem"), "Subject: of a tool\n" + key + certificate);
        LocalCertificate read = LocalCertificate.readPem(file, file);

        assertThat(read.pem()).isEqualTo(certificate);
        try (LocalImageBuilder service = LocalImageBuilder.create()) {
            LocalHttpsServer server = service.openHttps(0, read);
            HttpClient client =
                    HttpClient.newBuilder().sslContext(read.sslContext()).build();

            assertThat(client.send(
                                    HttpRequest.newBuilder(URI.create(server.endpoint() + "/"))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    @Test
    void a_key_of_another_pair_is_refused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        KeyPair other = generator.generateKeyPair();
        String otherKey = pem("PRIVATE KEY", other.getPrivate().getEncoded());

        assertThatThrownBy(() -> LocalCertificate.parsePem(certificate, otherKey))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The key does not belong to the certificate");
    }

    @Test
    void a_key_of_another_kind_is_refused_without_showing_it() throws Exception {
        String rsa = pem(
                "PRIVATE KEY",
                KeyPairGenerator.getInstance("Ed25519")
                        .generateKeyPair()
                        .getPrivate()
                        .getEncoded());

        assertThatThrownBy(() -> LocalCertificate.parsePem(certificate, rsa))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key is not the EC key of the certificate; give the two that were made together")
                .hasNoCause();
    }

    @Test
    void a_missing_resource_is_reported() {
        assertThatThrownBy(() -> LocalCertificate.parsePem(key, key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no certificate in this text");
        assertThatThrownBy(() -> LocalCertificate.parsePem(certificate, certificate))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("There is no key in this text");
        assertThatThrownBy(() -> LocalCertificate.parsePem(certificate, key.replace("PRIVATE", "EC PRIVATE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The key is 'EC PRIVATE KEY'; convert it with: openssl pkcs8 -topk8 -nocrypt");
        assertThatThrownBy(() -> LocalCertificate.parsePem(certificate, key.replace("PRIVATE", "ENCRYPTED PRIVATE")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'ENCRYPTED PRIVATE KEY'");
        assertThatThrownBy(() -> LocalCertificate.parsePem(pem("CERTIFICATE", new byte[] {1, 2, 3}), key))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("A certificate of this text cannot be read");
    }

    private static String pem(String name, byte[] encoded) {
        return "-----BEGIN " + name + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded) + "\n-----END " + name
                + "-----\n";
    }
}
