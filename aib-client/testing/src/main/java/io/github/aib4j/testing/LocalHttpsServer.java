package io.github.aib4j.testing;

import io.github.aib4j.testing.server.HttpsListener;
import io.github.aib4j.testing.wire.RequestHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.nio.file.Path;

/**
 * Gives clients in any language access to a {@link LocalImageBuilder}: HTTPS on a port that only this machine can
 * reach.
 *
 * <p>A client needs {@link #endpoint} as its Azure Resource Manager, any token, and trust in the certificate. Node.js
 * reads it from {@code NODE_EXTRA_CA_CERTS}, Python's requests from {@code REQUESTS_CA_BUNDLE}, and OpenSSL from {@code
 * SSL_CERT_FILE}; Java's own client takes {@code HttpClient.newBuilder().sslContext(server.certificate().sslContext())}.
 *
 * <p>Clients that stall do not block others, and lose their connection after 30 seconds.
 *
 * <p>Addresses in answers begin as those of the request do. Requests of more than 4 MiB are refused with 413. What
 * {@link LocalImageBuilder#httpClient} throws at the caller is an answer with 400 or 500 here.
 *
 * @since 0.1.0
 */
public final class LocalHttpsServer implements AutoCloseable {
    private final HttpsListener server;
    private final LocalCertificate certificate;

    private LocalHttpsServer(HttpsListener server, LocalCertificate certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    static LocalHttpsServer open(RequestHandler service, int port, LocalCertificate certificate) {
        try {
            return new LocalHttpsServer(
                    HttpsListener.open(service, checkedPort(port), certificate.made()), certificate);
        } catch (BindException e) {
            String why = "Port " + port + " of 127.0.0.1 cannot be had (" + e.getMessage()
                    + "); give another, or 0 for any free one";
            throw new UncheckedIOException(why, e);
        } catch (IOException e) {
            throw new UncheckedIOException("No server at port " + port + " of 127.0.0.1: " + e.getMessage(), e);
        }
    }

    static int checkedPort(int port) {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException(port + " is not a port; give one up to 65535, or 0 for any free one");
        }
        return port;
    }

    /** The address of this server, such as {@code https://127.0.0.1:54321}. */
    public String endpoint() {
        return "https://" + server.authority();
    }

    /** The certificate that clients must trust. */
    public LocalCertificate certificate() {
        return certificate;
    }

    /**
     * Writes the certificate to a PEM file and replaces its content.
     *
     * @throws IOException if the file cannot be written
     */
    public void writeCertificate(Path file) throws IOException {
        certificate.write(file);
    }

    /** Closes the port and the open connections. Further calls have no effect. */
    @Override
    public void close() {
        server.close();
    }
}
