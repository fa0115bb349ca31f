package io.github.aib4j.testing.door;

import io.github.aib4j.testing.wire.Answer;
import io.github.aib4j.testing.wire.Request;
import io.github.aib4j.testing.wire.Service;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Remembers what came in, the newest requests up to a limit. Safe for several threads. */
public final class RequestLog implements Service {
    private final Service behind;
    private final int kept;
    private final Deque<Request> requests = new ArrayDeque<>();
    private long count;

    public RequestLog(Service behind, int kept) {
        this.behind = behind;
        this.kept = kept;
    }

    @Override
    public Answer answer(Request request) {
        remember(request);
        return behind.answer(request);
    }

    /** How many there were, those forgotten included. */
    public synchronized long count() {
        return count;
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void remember(Request request) {
        count++;
        requests.add(request);
        if (requests.size() > kept) {
            requests.removeFirst();
        }
    }
}
