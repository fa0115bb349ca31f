package io.github.aib4j.testing;

import io.github.aib4j.testing.server.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/**
 * The certificate that a {@link LocalHttpsServer} presents to its clients. It is for {@code 127.0.0.1}, {@code localhost}
 * and {@code *.blob.core.windows.net} and is valid for a year. Its key never leaves this JVM. Immutable. Creating one
 * takes half a second, so tests can share one between any number of servers.
 */
public final class LocalCertificate {
    private final ServerCertificate made;

    private LocalCertificate(ServerCertificate made) {
        this.made = made;
    }

    /**
     * Creates a certificate with a new key, using the {@code keytool} of this Java installation.
     *
     * @throws UncheckedIOException if there is no keytool, or if it failed
     */
    public static LocalCertificate make() {
        try {
            return new LocalCertificate(ServerCertificate.make());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The X.509 certificate. */
    public X509Certificate certificate() {
        return made.certificate();
    }

    /** The certificate as PEM text, from {@code -----BEGIN CERTIFICATE-----} to the end. */
    public String pem() {
        try {
            String coded = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(made.certificate().getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + coded + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("A certificate without a form: " + e.getMessage(), e);
        }
    }

    /**
     * Writes {@link #pem} to a file and replaces its content.
     *
     * @throws IOException if the file cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, pem());
    }

    /** An SSL context for Java clients that trusts only this certificate. */
    public SSLContext sslContext() {
        return made.client();
    }

    ServerCertificate made() {
        return made;
    }
}
