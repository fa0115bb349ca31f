package io.github.aib4j.testing;

import io.github.aib4j.testing.server.ServerCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Objects;
import javax.net.ssl.SSLContext;

/**
 * The certificate that a {@link LocalHttpsServer} presents to its clients: one that {@link #make} creates, or one of your
 * own, which your clients trust already ({@link #parsePem}). Its key never leaves this JVM. Immutable.
 *
 * @since 0.1.0
 */
public final class LocalCertificate {
    private final ServerCertificate made;

    private LocalCertificate(ServerCertificate made) {
        this.made = made;
    }

    /**
     * Creates a certificate with a new key, using the {@code keytool} of this Java installation. It is for {@code 127.0.0.1},
     * {@code localhost} and {@code *.blob.core.windows.net} and is valid for a year. Creating one takes half a second, so
     * tests can share one between any number of servers.
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

    /**
     * Takes a certificate and its key that were made elsewhere, such as by {@code openssl} or {@code mkcert}. Logs are read
     * at the addresses of Azure's storage, so a client that reads them needs a certificate for {@code
     * *.blob.core.windows.net} too.
     *
     * @param certificates PEM: the certificate of the server first, then those that signed it, if clients need them
     * @param privateKey PEM in PKCS #8 ({@code -----BEGIN PRIVATE KEY-----}), not encrypted: an RSA, EC or EdDSA key. It may
     *     be the same text, if that has both
     * @throws IllegalArgumentException if the texts are not that, or do not belong together; the message quotes nothing of
     *     the key
     */
    public static LocalCertificate parsePem(String certificates, String privateKey) {
        return new LocalCertificate(ServerCertificate.parse(certificates, privateKey));
    }

    /**
     * Reads a certificate and its key from two files, which may be one; see {@link #parsePem}.
     *
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException like {@link #parsePem}
     */
    public static LocalCertificate readPem(Path certificates, Path privateKey) throws IOException {
        return parsePem(
                Files.readString(Objects.requireNonNull(certificates, "certificates")),
                Files.readString(Objects.requireNonNull(privateKey, "privateKey")));
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
        Files.writeString(Objects.requireNonNull(file, "file"), pem());
    }

    /** An SSL context for Java clients that trusts only this certificate. */
    public SSLContext sslContext() {
        return made.client();
    }

    ServerCertificate made() {
        return made;
    }
}
