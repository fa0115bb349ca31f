package io.github.aib4j.testing.door;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** The TLS context of a door: that of its certificate, with {@link DoorEngine}s. */
final class DoorTls extends SSLContextSpi {
    private final SSLContext tls;

    private DoorTls(SSLContext tls) {
        this.tls = tls;
    }

    static SSLContext of(DoorCertificate certificate) {
        SSLContext tls = certificate.server();
        return new SSLContext(new DoorTls(tls), tls.getProvider(), tls.getProtocol()) {};
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new IllegalStateException("A door's TLS comes with its certificate");
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return new DoorEngine(tls.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return new DoorEngine(tls.createSSLEngine(host, port));
    }

    @Override
    protected SSLSocketFactory engineGetSocketFactory() {
        return tls.getSocketFactory();
    }

    @Override
    protected SSLServerSocketFactory engineGetServerSocketFactory() {
        return tls.getServerSocketFactory();
    }

    @Override
    protected SSLSessionContext engineGetServerSessionContext() {
        return tls.getServerSessionContext();
    }

    @Override
    protected SSLSessionContext engineGetClientSessionContext() {
        return tls.getClientSessionContext();
    }
}
