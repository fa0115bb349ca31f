package io.github.aib4j.testing.server;

import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Keeps the newest requests without headers, up to a number and a size, but always the latest one. Thread-safe. */
public final class RequestLog implements RequestHandler {
    private final RequestHandler behind;
    private final int kept;
    private final long keptBytes;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private long count;
    private long bytes;

    /**
     * @param kept how many requests are kept
     * @param keptBytes how many bytes they may take, two for each character
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

    /** Method, path and response status of each request, without query and body, which may contain secrets. */
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

    /** A request, and its status after the response. */
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
