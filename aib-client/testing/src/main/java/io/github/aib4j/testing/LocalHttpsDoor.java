package io.github.aib4j.testing;

import io.github.aib4j.testing.door.HttpsDoor;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;

/**
 * A way into a {@link LocalImageBuilder} for clients of any language: HTTPS on a port that only this machine reaches.
 *
 * <p>A client needs {@link #endpoint} as its Azure Resource Manager, any token, and trust in the certificate: Node.js
 * takes it from {@code NODE_EXTRA_CA_CERTS}, Python's requests from {@code REQUESTS_CA_BUNDLE}, OpenSSL from {@code
 * SSL_CERT_FILE}, and Java's own client from {@code HttpClient.newBuilder().sslContext(door.certificate().sslContext())}.
 *
 * <p>Clients that stall keep no other waiting, and lose their connection after 30 seconds.
 *
 * <p>Addresses in answers begin as those of the request do. Requests of more than 4 MiB are refused with 413. What
 * {@link LocalImageBuilder#httpClient} throws at the caller is an answer with 400 or 500 here.
 */
public final class LocalHttpsDoor implements AutoCloseable {
    private final HttpsDoor door;
    private final LocalCertificate certificate;

    private LocalHttpsDoor(HttpsDoor door, LocalCertificate certificate) {
        this.door = door;
        this.certificate = certificate;
    }

    static LocalHttpsDoor open(RequestHandler service, int port, LocalCertificate certificate) {
        try {
            return new LocalHttpsDoor(HttpsDoor.open(service, checkedPort(port), certificate.made()), certificate);
        } catch (BindException e) {
            String why = "Port " + port + " of 127.0.0.1 cannot be had (" + e.getMessage()
                    + "); give another, or 0 for any free one";
            throw new UncheckedIOException(why, e);
        } catch (IOException e) {
            throw new UncheckedIOException("No door at port " + port + " of 127.0.0.1: " + e.getMessage(), e);
        }
    }

    static int checkedPort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(port + " is no port; give one up to 65535, or 0 for any free one");
        }
        return port;
    }

    /** Where it is, such as {@code https://127.0.0.1:54321}. */
    public String endpoint() {
        return "https://" + door.authority();
    }

    /** What clients are to trust. */
    public LocalCertificate certificate() {
        return certificate;
    }

    /**
     * Writes the certificate into a PEM file, over what it held.
     *
     * @throws IOException if it cannot be written
     */
    public void writeCertificate(Path file) throws IOException {
        certificate.write(file);
    }

    /** Closes the port and the connections that are open; once is enough, more do no harm. */
    @Override
    public void close() {
        door.close();
    }
}
