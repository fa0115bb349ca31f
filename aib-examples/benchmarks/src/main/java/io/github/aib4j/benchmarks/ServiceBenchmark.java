package io.github.aib4j.benchmarks;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.testing.LocalImageBuilder;
import io.github.aib4j.testing.SimulatedClock;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The service in memory: a PUT of a template, a GET of one, and a page of a list. The limit is a transport that only
 * parses a body and writes what the service would answer.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ServiceBenchmark {
    private static final String TEMPLATES =
            "https://management.azure.com/subscriptions/6f1d2c3b-4a59-4876-9123-0a1b2c3d4e5f"
                    + "/resourceGroups/golden-images/providers/Microsoft.VirtualMachineImages/imageTemplates";
    private static final String VERSION = "?api-version=2024-02-01";
    private static final int LISTED = 1000;

    private final byte[] body = Documents.template(10, true);
    private final HttpClient stored = service(LISTED).httpClient();
    private HttpClient growing = service(0).httpClient();
    private final byte[] reported = answer(stored, get("/t1"));
    private final byte[] page = answer(stored, get(""));
    private final HttpClient parsing = new MemoryTransport(request -> printed(sent(request)));
    private final HttpClient printing = new MemoryTransport(request -> printed(reported));
    private final HttpClient printingPage = new MemoryTransport(request -> printed(page));
    private int count;

    private static LocalImageBuilder service(int templates) {
        LocalImageBuilder service = LocalImageBuilder.builder()
                .clock(SimulatedClock.manual(Instant.parse("2026-11-21T08:00:00Z")))
                .requestLog(100)
                .pageSize(100)
                .build();
        for (int i = 0; i < templates; i++) {
            answer(service.httpClient(), put("/t" + i, Documents.template(10, true)));
        }
        return service;
    }

    private static HttpRequest put(String name, byte[] body) {
        return request(HttpMethod.PUT, name).setBody(body);
    }

    private static HttpRequest get(String name) {
        return request(HttpMethod.GET, name);
    }

    private static HttpRequest request(HttpMethod method, String name) {
        return new HttpRequest(method, TEMPLATES + name + VERSION)
                .setHeader(HttpHeaderName.AUTHORIZATION, "Bearer made-up")
                .setHeader(HttpHeaderName.ACCEPT, "application/json");
    }

    private static byte[] answer(HttpClient client, HttpRequest request) {
        try (HttpResponse response = client.sendSync(request, Context.NONE)) {
            byte[] body = response.getBodyAsBinaryData().toBytes();
            if (response.getStatusCode() >= 300) {
                throw new IllegalStateException(new String(body, StandardCharsets.UTF_8));
            }
            return body;
        }
    }

    private static byte[] sent(HttpRequest request) {
        return request.getBodyAsBinaryData().toBytes();
    }

    private static byte[] printed(byte[] json) {
        return JsonText.print(JsonText.parse(json, "body")).getBytes(StandardCharsets.UTF_8);
    }

    /** Removes the templates of an iteration, which would slow down the next. */
    @TearDown(Level.Iteration)
    public void forget() {
        growing = service(0).httpClient();
        count = 0;
    }

    @Benchmark
    public byte[] putOurs() {
        return answer(growing, put("/t" + count++, body));
    }

    @Benchmark
    public byte[] putLimit() {
        return answer(parsing, put("/t" + count++, body));
    }

    @Benchmark
    public byte[] getOurs() {
        return answer(stored, get("/t1"));
    }

    @Benchmark
    public byte[] getLimit() {
        return answer(printing, get("/t1"));
    }

    @Benchmark
    public byte[] pageOurs() {
        return answer(stored, get(""));
    }

    @Benchmark
    public byte[] pageLimit() {
        return answer(printingPage, get(""));
    }
}
