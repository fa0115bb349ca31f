package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import reactor.core.publisher.Mono;

/** Answers according to a script, or never: then it waits like an HTTP client until it is interrupted or canceled. */
final class HangingService implements HttpClient {
    private static final ProbeReply NEVER = ProbeReply.of(0, "");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private volatile Script script = request -> NEVER;

    /** What to answer. */
    interface Script {
        ProbeReply answer(HttpRequest request) throws IOException;
    }

    /** No answer at all. */
    static ProbeReply never() {
        return NEVER;
    }

    /** A head whose body does not come. */
    static ProbeReply neverEnding(int status) {
        return ProbeReply.of(status, Hanging::new);
    }

    HangingService script(Script answers) {
        script = answers;
        return this;
    }

    /** The requests, such as {@code POST /subscriptions/…/run}. */
    List<String> asked() {
        return asked;
    }

    /** How many requests of that method were sent to an address that ends in that. */
    long count(String method, String end) {
        return asked.stream()
                .filter(call -> call.startsWith(method + " ") && call.endsWith(end))
                .count();
    }

    /** Waits until a request hangs. */
    void awaitHanging() throws InterruptedException {
        hanging.await();
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.defer(() -> {
            try {
                ProbeReply reply = noted(request);
                return reply.equals(NEVER) ? Mono.never() : Mono.just(reply.to(request));
            } catch (IOException e) {
                return Mono.error(e);
            }
        });
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try {
            ProbeReply reply = noted(request);
            if (reply.equals(NEVER)) {
                hanging.countDown();
                new CountDownLatch(1).await();
            }
            return reply.to(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private ProbeReply noted(HttpRequest request) throws IOException {
        asked.add(request.getHttpMethod() + " " + request.getUrl().getPath());
        return script.answer(request);
    }

    /** It never comes to its end; a thread that reads it can be interrupted. */
    static final class Hanging extends InputStream {
        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }

        @Override
        public int read() throws IOException {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IOException("interrupted while the body was read", e);
            }
            return -1;
        }
    }
}
