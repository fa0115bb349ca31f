package io.github.aib4j.testing.server;

import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** Delegates to another engine, except for responses, which an {@link OutgoingResponse} sends. */
final class ServerTlsEngine extends SSLEngine {
    private final SSLEngine tls;

    ServerTlsEngine(SSLEngine tls) {
        super(tls.getPeerHost(), tls.getPeerPort());
        this.tls = tls;
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer plain, ByteBuffer coded) throws SSLException {
        Optional<OutgoingResponse> answer = OutgoingResponse.current();
        return answer.isPresent() ? answer.get().wrap(plain, coded, tls) : tls.wrap(plain, coded);
    }

    @Override
    public SSLEngineResult wrap(ByteBuffer[] plain, int offset, int length, ByteBuffer coded) throws SSLException {
        return tls.wrap(plain, offset, length, coded);
    }

    @Override
    public SSLEngineResult unwrap(ByteBuffer coded, ByteBuffer[] plain, int offset, int length) throws SSLException {
        return tls.unwrap(coded, plain, offset, length);
    }

    @Override
    public @Nullable Runnable getDelegatedTask() {
        return tls.getDelegatedTask();
    }

    @Override
    public void closeInbound() throws SSLException {
        tls.closeInbound();
    }

    @Override
    public boolean isInboundDone() {
        return tls.isInboundDone();
    }

    @Override
    public void closeOutbound() {
        tls.closeOutbound();
    }

    @Override
    public boolean isOutboundDone() {
        return tls.isOutboundDone();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }

    @Override
    public String[] getEnabledCipherSuites() {
        return tls.getEnabledCipherSuites();
    }

    @Override
    public void setEnabledCipherSuites(String[] suites) {
        tls.setEnabledCipherSuites(suites);
    }

    @Override
    public String[] getSupportedProtocols() {
        return tls.getSupportedProtocols();
    }

    @Override
    public String[] getEnabledProtocols() {
        return tls.getEnabledProtocols();
    }

    @Override
    public void setEnabledProtocols(String[] protocols) {
        tls.setEnabledProtocols(protocols);
    }

    @Override
    public SSLParameters getSSLParameters() {
        return tls.getSSLParameters();
    }

    @Override
    public void setSSLParameters(SSLParameters parameters) {
        tls.setSSLParameters(parameters);
    }

    @Override
    public SSLSession getSession() {
        return tls.getSession();
    }

    @Override
    public @Nullable SSLSession getHandshakeSession() {
        return tls.getHandshakeSession();
    }

    @Override
    public void beginHandshake() throws SSLException {
        tls.beginHandshake();
    }

    @Override
    public HandshakeStatus getHandshakeStatus() {
        return tls.getHandshakeStatus();
    }

    @Override
    public void setUseClientMode(boolean mode) {
        tls.setUseClientMode(mode);
    }

    @Override
    public boolean getUseClientMode() {
        return tls.getUseClientMode();
    }

    @Override
    public void setNeedClientAuth(boolean need) {
        tls.setNeedClientAuth(need);
    }

    @Override
    public boolean getNeedClientAuth() {
        return tls.getNeedClientAuth();
    }

    @Override
    public void setWantClientAuth(boolean want) {
        tls.setWantClientAuth(want);
    }

    @Override
    public boolean getWantClientAuth() {
        return tls.getWantClientAuth();
    }

    @Override
    public void setEnableSessionCreation(boolean flag) {
        tls.setEnableSessionCreation(flag);
    }

    @Override
    public boolean getEnableSessionCreation() {
        return tls.getEnableSessionCreation();
    }
}
