package io.github.aib4j.client.implementation.arm;

import java.util.Arrays;
import java.util.stream.Stream;

/** Interrupts of a thread that waits in the pipeline, which wraps or hides them. */
final class Interrupts {
    private static final int DEEPEST = 16;

    private Interrupts() {}

    /**
     * Whether an interrupt ended the call. After a connection broke, azure-core only reports the interrupt in addition
     * to the broken connection.
     */
    static boolean isCauseOf(RuntimeException failure) {
        return chain(failure, 0).anyMatch(InterruptedException.class::isInstance);
    }

    private static Stream<Throwable> chain(Throwable failure, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        Stream<Throwable> next =
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), next.flatMap(cause -> chain(cause, depth + 1)));
    }

    /** Sets the thread's interrupt flag again, and returns an exception that says what was interrupted. */
    static RuntimeException exception(RequestPurpose task, RuntimeException failure) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(task.failed() + ": interrupted while waiting for the service", failure);
    }
}
