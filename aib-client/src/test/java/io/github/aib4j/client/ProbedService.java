package io.github.aib4j.client;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import com.azure.core.util.Context;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.Mono;

/** Answers according to a script, and records every request with its time and origin. */
final class ProbedService implements HttpClient {
    private final List<SentRequest> asked = new CopyOnWriteArrayList<>();
    private volatile Script script = (index, request) -> {
        throw new AssertionError("Nothing was to be asked: " + request.getUrl());
    };

    /** The answer to the request of that index, from 0 on. */
    interface Script {
        ProbeReply answer(int index, HttpRequest request) throws IOException;
    }

    /** One request. */
    record SentRequest(
            HttpMethod method, String url, String origin, boolean hasToken, Optional<BinaryData> body, long nanos) {
        JsonObject json() {
            return (JsonObject) JsonText.parse(body.orElseThrow().toBytes(), "request");
        }

        String call() {
            return method + " " + url;
        }
    }

    ProbedService script(Script answers) {
        this.script = answers;
        return this;
    }

    /** Returns these answers in turn, and the last one repeatedly. */
    ProbedService replies(ProbeReply... replies) {
        return script((i, request) -> replies[Math.min(i, replies.length - 1)]);
    }

    /**
     * A long-running operation: the first request starts it, polls get these answers in turn and the last one
     * repeatedly, and all other requests get the resource.
     */
    ProbedService operation(ProbeReply begun, ProbeReply resource, ProbeReply... polls) {
        AtomicInteger polled = new AtomicInteger();
        return script((i, request) -> {
            if (request.getUrl().getPath().contains("/operations/")) {
                return polls[Math.min(polled.getAndIncrement(), polls.length - 1)];
            }
            return i == 0 ? begun : resource;
        });
    }

    List<SentRequest> asked() {
        return asked;
    }

    /** The time between a request and the one before it. */
    long millisBefore(int index) {
        return (asked.get(index).nanos - asked.get(index - 1).nanos) / 1_000_000;
    }

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromCallable(() -> answer(request));
    }

    @Override
    public HttpResponse sendSync(HttpRequest request, Context context) {
        try {
            return answer(request);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse answer(HttpRequest request) throws IOException {
        int index = asked.size();
        asked.add(new SentRequest(
                request.getHttpMethod(),
                request.getUrl().toString(),
                request.getUrl().getProtocol() + "://" + request.getUrl().getHost(),
                request.getHeaders().getValue(HttpHeaderName.AUTHORIZATION) != null,
                Optional.ofNullable(request.getBodyAsBinaryData()),
                System.nanoTime()));
        return script.answer(index, request).to(request);
    }
}
