package io.github.aib4j.testing;

import io.github.aib4j.testing.door.DoorCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;

/**
 * What a {@link LocalHttpsDoor} shows its clients: a certificate for {@code 127.0.0.1}, {@code localhost} and {@code
 * *.blob.core.windows.net} that is valid for a year. Its key never leaves this JVM. Immutable; one serves for any number
 * of doors, which saves tests the half second that making one takes.
 */
public final class LocalCertificate {
    private final DoorCertificate made;

    private LocalCertificate(DoorCertificate made) {
        this.made = made;
    }

    /**
     * A new certificate with a new key, made by the {@code keytool} of this Java installation.
     *
     * @throws UncheckedIOException if there is no keytool, or it could not make one
     */
    public static LocalCertificate make() {
        try {
            return new LocalCertificate(DoorCertificate.make());
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The certificate itself. */
    public X509Certificate certificate() {
        return made.certificate();
    }

    /** The certificate as text, from {@code -----BEGIN CERTIFICATE-----} to the end. */
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
     * Writes {@link #pem} into a file, over what it held.
     *
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        Files.writeString(file, pem());
    }

    /** For Java's own clients: trusts this certificate and no other. */
    public SSLContext sslContext() {
        return made.client();
    }

    DoorCertificate made() {
        return made;
    }
}
