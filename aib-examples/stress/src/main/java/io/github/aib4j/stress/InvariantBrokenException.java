package io.github.aib4j.stress;

/** Something does not hold that a scenario states. */
final class InvariantBrokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvariantBrokenException(String invariant, String found) {
        super(invariant + ": " + found);
    }

    InvariantBrokenException(String invariant, Throwable found) {
        super(invariant + ": " + found, found);
    }
}
