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
    private final Deque<Entry> entries = new ArrayDeque<>();
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
        Entry entry = remember(request);
        ServiceResponse response = behind.answer(request);
        entry.status = response.status();
        return response;
    }

    /** The total number of requests, including forgotten ones. */
    public synchronized long count() {
        return count;
    }

    public synchronized List<ServiceRequest> requests() {
        return entries.stream().map(entry -> entry.request).toList();
    }

    /** Method, path and answer of each request, without its query and body, which may hold secrets. */
    public synchronized List<String> exchanges() {
        return entries.stream().map(Entry::toString).toList();
    }

    private synchronized Entry remember(ServiceRequest request) {
        Entry entry = new Entry(request.withoutHeaders());
        count++;
        entries.add(entry);
        bytes += size(request);
        while (entries.size() > kept || (bytes > keptBytes && entries.size() > 1)) {
            bytes -= size(entries.removeFirst().request);
        }
        return entry;
    }

    private static long size(ServiceRequest request) {
        return 2L * (request.url().length() + request.body().map(String::length).orElse(0));
    }

    /** A request, and from the answer on its status. */
    private static final class Entry {
        private final ServiceRequest request;
        private volatile int status;

        Entry(ServiceRequest request) {
            this.request = request;
        }

        @Override
        public String toString() {
            return request.method() + " " + request.path() + " -> " + (status == 0 ? "no answer" : status);
        }
    }
}
