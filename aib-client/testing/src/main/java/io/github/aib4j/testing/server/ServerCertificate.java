package io.github.aib4j.testing.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A certificate for this machine with its key, which stays in memory: a self-signed one, also for the addresses of
 * Azure's storage, or one that was created elsewhere.
 *
 * @param certificate the certificate that clients must trust
 * @param server the TLS context for the server
 */
public record ServerCertificate(X509Certificate certificate, SSLContext server) {
    private static final String ALIAS = "server";

    /**
     * Creates a certificate with the JDK's {@code keytool}, because the JDK has no public API for it.
     *
     * @throws IOException if it could not be created
     */
    public static ServerCertificate make() throws IOException {
        Path folder = Files.createTempDirectory("aib-server");
        Path file = folder.resolve("server.p12");
        try {
            return read(Keytool.atHome().makeKey(file, ALIAS));
        } catch (GeneralSecurityException e) {
            throw new IOException("The key that keytool made cannot be read: " + e.getMessage(), e);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    /**
     * Uses a certificate that was created elsewhere.
     *
     * @param certificates PEM: the certificate, optionally followed by its issuers
     * @param privateKey PEM in PKCS #8, not encrypted
     * @throws IllegalArgumentException if they are not in that form, or do not belong together
     */
    public static ServerCertificate parse(String certificates, String privateKey) {
        PemKey pem = PemKey.parse(certificates, privateKey);
        try {
            char[] password = {};
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, pem.key(), password, pem.chain().toArray(X509Certificate[]::new));
            return of(store, password);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("This Java cannot serve with this certificate: " + e.getMessage(), e);
        }
    }

    private static ServerCertificate read(Keytool.Store made) throws IOException, GeneralSecurityException {
        char[] password = made.password().toCharArray();
        return of(KeyStore.getInstance(made.file().toFile(), password), password);
    }

    private static ServerCertificate of(KeyStore store, char[] password) throws GeneralSecurityException {
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext server = SSLContext.getInstance("TLS");
        server.init(keys.getKeyManagers(), null, null);
        return new ServerCertificate((X509Certificate) store.getCertificate(ALIAS), server);
    }

    /** A TLS context for a client that trusts only this certificate. */
    public SSLContext client() {
        try {
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(holding(certificate));
            SSLContext client = SSLContext.getInstance("TLS");
            client.init(null, trust.getTrustManagers(), null);
            return client;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This JVM cannot trust a certificate: " + e.getMessage(), e);
        }
    }

    private static KeyStore holding(X509Certificate certificate) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry(ALIAS, certificate);
        return store;
    }
}
