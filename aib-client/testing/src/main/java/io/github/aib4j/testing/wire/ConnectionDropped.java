package io.github.aib4j.testing.wire;

/** The connection breaks before the client has an answer. */
public final class ConnectionDropped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConnectionDropped(String message) {
        super(message, null, false, false);
    }
}
