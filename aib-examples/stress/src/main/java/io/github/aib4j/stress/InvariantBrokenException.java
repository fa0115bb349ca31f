package io.github.aib4j.stress;

/** An invariant that a scenario states does not hold. */
final class InvariantBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvariantBrokenException(String invariant, String found) {
        super(invariant + ": " + found);
    }

    InvariantBrokenException(String invariant, Throwable found) {
        super(invariant + ": " + found, found);
    }
}
