package io.github.aib4j.testing.wire;

/** Ends a request whose answer never comes: the connection stays open, and whoever asked waits until he gives up. */
public final class NeverAnswered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NeverAnswered() {
        super("this call is never answered", null, false, false);
    }
}
