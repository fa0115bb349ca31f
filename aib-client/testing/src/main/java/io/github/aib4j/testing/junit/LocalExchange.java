package io.github.aib4j.testing.junit;

import io.github.aib4j.testing.LocalImageBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** The state of a local service and the requests to it when a test failed, as a suppressed exception of the failure. */
final class LocalExchange extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    private LocalExchange(String message) {
        super(message, null, false, false);
    }

    static LocalExchange of(LocalImageBuilder service) {
        List<String> exchanges = folded(service.exchanges());
        int first = Math.max(0, exchanges.size() - SHOWN);
        StringBuilder text = new StringBuilder("the local service has");
        lines(text, service.dump().lines().toList());
        text.append(System.lineSeparator())
                .append(service.requestCount())
                .append(" requests")
                .append(first > 0 ? ", the last of them" : "");
        lines(text, exchanges.subList(first, exchanges.size()));
        return new LocalExchange(text.toString());
    }

    /** The requests, with consecutive polls in one line. */
    private static List<String> folded(List<String> exchanges) {
        List<String> folded = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= exchanges.size(); i++) {
            String line = exchanges.get(from);
            if (i == exchanges.size() || !exchanges.get(i).equals(line)) {
                folded.add(i - from == 1 ? line : line + " (" + (i - from) + " times)");
                from = i;
            }
        }
        return folded;
    }

    private static void lines(StringBuilder text, List<String> lines) {
        lines.forEach(line -> text.append(System.lineSeparator()).append("  ").append(line));
        if (lines.isEmpty()) {
            text.append(System.lineSeparator()).append("  nothing");
        }
    }

    static boolean isAbort(Throwable failure) {
        return failure instanceof TestAbortedException;
    }

    /**
     * Closes the service, which throws if something was never used, unless the test was skipped before it could use it.
     */
    static void close(LocalImageBuilder service, Optional<Throwable> skipped) {
        try {
            service.close();
        } catch (IllegalStateException unused) {
            if (skipped.isEmpty()) {
                unused.addSuppressed(of(service));
                throw unused;
            }
        }
    }
}
