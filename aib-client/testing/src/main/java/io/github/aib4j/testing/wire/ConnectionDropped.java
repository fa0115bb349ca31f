package io.github.aib4j.testing.wire;

/** Thrown when the connection drops before the client gets a response. */
public final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectionDropped(String message) {
        super(message, null, false, false);
    }
}
