package io.github.aib4j.client.implementation.http;

import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Arrays;
import java.util.stream.Stream;

/** Interrupts of a thread that waits within the pipeline, which wraps or hides them. */
public final class Interrupts {
    private static final int DEEPEST = 16;

    private Interrupts() {}

    /**
     * Whether an interrupt ended the call. After a broken connection, azure-core reports it as a suppressed exception
     * only.
     */
    public static boolean isCauseOf(Throwable failure) {
        return chain(failure, 0).anyMatch(Interrupts::isInterrupt);
    }

    private static boolean isInterrupt(Throwable failure) {
        return failure instanceof InterruptedException
                || failure instanceof ClosedByInterruptException
                || (failure instanceof InterruptedIOException && !isTimeout(failure));
    }

    /** Whether it is a timeout, of a socket or of a call of OkHttp, which says so only in the message. */
    private static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException || "timeout".equals(failure.getMessage());
    }

    private static Stream<Throwable> chain(Throwable failure, int depth) {
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        Stream<Throwable> next =
                Stream.concat(Stream.ofNullable(failure.getCause()), Arrays.stream(failure.getSuppressed()));
        return Stream.concat(Stream.of(failure), next.flatMap(cause -> chain(cause, depth + 1)));
    }
}
