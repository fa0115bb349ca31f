package io.github.aib4j.testing.door;

import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers the newest requests, up to a limit. Thread-safe. */
public final class RequestLog implements RequestHandler {
    private final RequestHandler behind;
    private final int kept;
    private final Deque<ServiceRequest> requests = new ArrayDeque<>();
    private long count;

    public RequestLog(RequestHandler behind, int kept) {
        this.behind = behind;
        this.kept = kept;
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
        requests.add(request);
        if (requests.size() > kept) {
            requests.removeFirst();
        }
    }
}
