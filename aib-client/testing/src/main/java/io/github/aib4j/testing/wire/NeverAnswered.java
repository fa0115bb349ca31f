package io.github.aib4j.testing.wire;

/** Ends a request that never gets a response: the connection stays open, and the client waits until it gives up. */
public final class NeverAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NeverAnswered() {
        super("this call is never answered", null, false, false);
    }
}
