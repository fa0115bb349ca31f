package io.github.aib4j.testing.server;

import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** The TLS context of a server: that of its certificate, with {@link ServerTlsEngine}s. */
final class ServerTls extends SSLContextSpi {
    private final SSLContext tls;

    private ServerTls(SSLContext tls) {
        this.tls = tls;
    }

    static SSLContext of(ServerCertificate certificate) {
        SSLContext tls = certificate.server();
        return new SSLContext(new ServerTls(tls), tls.getProvider(), tls.getProtocol()) {};
    }

    @Override
    protected void engineInit(KeyManager[] keys, TrustManager[] trust, SecureRandom random) {
        throw new IllegalStateException("A server's TLS comes with its certificate");
    }

    @Override
    protected SSLEngine engineCreateSSLEngine() {
        return new ServerTlsEngine(tls.createSSLEngine());
    }

    @Override
    protected SSLEngine engineCreateSSLEngine(String host, int port) {
        return new ServerTlsEngine(tls.createSSLEngine(host, port));
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
