package io.github.aib4j.testing.server;

import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Remembers what came in, without its headers: the newest requests up to a number and up to a size, but always the very
 * newest. Safe for several threads.
 */
public final class RequestLog implements RequestHandler {
    private final RequestHandler behind;
    private final int kept;
    private final long keptBytes;
    private final Deque<ServiceRequest> requests = new ArrayDeque<>();
    private long count;
    private long bytes;

    /**
     * @param kept how many requests are remembered
     * @param keptBytes how many bytes they may have, two for each character
     */
    public RequestLog(RequestHandler behind, int kept, long keptBytes) {
        this.behind = behind;
        this.kept = kept;
        this.keptBytes = keptBytes;
    }

    @Override
    public ServiceResponse answer(ServiceRequest request) {
        remember(request);
        return behind.answer(request);
    }

    /** The total number of requests, including forgotten ones. */
    public synchronized long count() {
        return count;
    }

    public synchronized List<ServiceRequest> requests() {
        return List.copyOf(requests);
    }

    private synchronized void remember(ServiceRequest request) {
        count++;
        requests.add(request.withoutHeaders());
        bytes += size(request);
        while (requests.size() > kept || (bytes > keptBytes && requests.size() > 1)) {
            bytes -= size(requests.removeFirst());
        }
    }

    private static long size(ServiceRequest request) {
        return 2L * (request.url().length() + request.body().map(String::length).orElse(0));
    }
}
