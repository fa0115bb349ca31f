package io.github.aib4j.testing;

import com.azure.core.util.DateTimeRfc1123;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.testing.server.Fault;
import io.github.aib4j.testing.server.FaultEffect;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceRequest;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A fault between client and service: {@code WireFault.throttled().forNext(3)}, or {@code
 * WireFault.droppedResponse().on("POST", "/run")}.
 *
 * <p>No recordings of the real service in such situations were found, so codes and messages are assumed.
 *
 * <p>Immutable. By default a fault affects the next request, whatever it is. Pass it to {@link
 * LocalImageBuilder#inject}.
 *
 * @since 0.1.0
 */
public final class WireFault {
    private static final String HTML =
            "<html><head><title>Sign in</title></head><body>A gateway, not Azure.</body></html>";

    private final Fault fault;

    private WireFault(Fault fault) {
        this.fault = fault;
    }

    private static WireFault of(String name, FaultEffect effect) {
        return new WireFault(new Fault(name, effect, request -> true, 1, 0));
    }

    /** 429 without {@code Retry-After}; the service does not see the request. */
    public static WireFault throttled() {
        return of("429", tooMany(Map.of()));
    }

    /**
     * 429 with {@code Retry-After} in seconds.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static WireFault throttled(Duration retryAfter) {
        return of("429 with Retry-After: " + retryAfter.toSeconds(), tooMany(seconds(retryAfter)));
    }

    /**
     * 429 with {@code Retry-After} as a date.
     *
     * @param fromNow the time from the service's now to this date; negative for a date in the past
     */
    public static WireFault throttledUntil(Duration fromNow) {
        return of(
                "429 with Retry-After as a date",
                FaultEffect.at(time -> tooMany(Map.of(
                        "Retry-After",
                        DateTimeRfc1123.toRfc1123String(time.now().plus(fromNow).atOffset(ZoneOffset.UTC))))));
    }

    private static FaultEffect tooMany(Map<String, String> headers) {
        return FaultEffect.error(
                429, headers, "TooManyRequests", "The request is being throttled as the limit has been reached.");
    }

    /** 503 without {@code Retry-After}; the service does not see the request. */
    public static WireFault unavailable() {
        return of("503", unavailable(Map.of()));
    }

    /**
     * 503 with {@code Retry-After} in seconds.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static WireFault unavailable(Duration retryAfter) {
        return of("503 with Retry-After: " + retryAfter.toSeconds(), unavailable(seconds(retryAfter)));
    }

    private static FaultEffect unavailable(Map<String, String> headers) {
        return FaultEffect.error(503, headers, "ServiceUnavailable", "The service is unavailable. Please retry later.");
    }

    /** 504, although the service acts on the request. */
    public static WireFault gatewayTimeout() {
        FaultEffect error = FaultEffect.error(
                504, Map.of(), "GatewayTimeout", "The gateway did not receive a response within the time limit.");
        return of("504", (request, behind, time) -> {
            behind.answer(request);
            return error.answer(request, behind, time);
        });
    }

    /**
     * An error of your own instead of the service's response.
     *
     * @throws IllegalArgumentException if the status is not an error, 400 to 599
     */
    public static WireFault answers(int status, String code, String message) {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status is " + status + "; an error has one from 400 to 599");
        }
        return of(status + " " + code, FaultEffect.error(status, Map.of(), code, message));
    }

    /**
     * A known error instead of the service's response: {@code
     * WireFault.answers(KnownFailure.NOT_ALLOWED_WHILE_RUNNING).on("DELETE")}.
     *
     * @throws IllegalArgumentException if users do not meet it as the response to a call; the message says where they
     *     do
     */
    public static WireFault answers(KnownFailure failure) {
        return answers(KnownFailures.statusOfCall(failure), failure.code(), failure.message());
    }

    /** The connection drops before the request arrives, so the service does nothing. */
    public static WireFault droppedRequest() {
        return of("dropped request", FaultEffect.dropsBefore());
    }

    /** The service acts, and then the connection drops. The client cannot tell. */
    public static WireFault droppedResponse() {
        return of("dropped answer", FaultEffect.dropsAfter());
    }

    /**
     * The response is late. A manual clock advances by this time; with a running clock, the response waits.
     *
     * @throws IllegalArgumentException if the time is negative
     */
    public static WireFault slow(Duration time) {
        return of("slow by " + notNegative(time), FaultEffect.slow(time));
    }

    /**
     * The call is never answered, however far the clock advances, and the service does not see it. A caller of {@link
     * LocalImageBuilder#httpClient} waits until the call is cancelled, the thread is interrupted, or the service is
     * closed, which breaks the connection. At a {@link LocalHttpsServer} it waits until the client gives up or the server
     * is closed. No thread of the service waits.
     */
    public static WireFault neverAnswered() {
        return of("no answer", FaultEffect.neverAnswers());
    }

    /** The body breaks off in its middle, though the connection ends in good order. */
    public static WireFault truncated() {
        return of("truncated body", FaultEffect.body(FaultEffect::half));
    }

    /** Status and headers are the service's, but the body is an HTML page, as from a gateway. */
    public static WireFault notJson() {
        return of("body that is not JSON", FaultEffect.body(json -> new ResponseContent.Text("text/html", HTML)));
    }

    /**
     * Returns the same fault for this number of requests.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public WireFault forNext(int calls) {
        if (calls <= 0) {
            throw new IllegalArgumentException(
                    "a fault cannot hit the next " + calls + " calls; give a positive number");
        }
        return new WireFault(new Fault(fault.name(), fault.effect(), fault.where(), calls, 0));
    }

    /**
     * Returns the same fault at random, until {@link LocalImageBuilder#clearFaults}. The same seed and order of requests
     * always give the same result.
     *
     * @param rate the share of affected requests, above 0 and up to 1
     * @throws IllegalArgumentException if the rate is out of bounds
     */
    public WireFault atRate(double rate) {
        if (!(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("rate is " + rate + "; give a number above 0 and up to 1");
        }
        return new WireFault(new Fault(fault.name(), fault.effect(), fault.where(), 0, rate));
    }

    /** Returns the same fault for requests with this method only, such as {@code GET}. */
    public WireFault on(String method) {
        return where(request -> request.method().equalsIgnoreCase(method));
    }

    /**
     * Returns the same fault only for requests with this method whose path contains this text, without regard to letter
     * case.
     */
    public WireFault on(String method, String inPath) {
        String part = inPath.toLowerCase(Locale.ROOT);
        return on(method)
                .where(request -> request.path().toLowerCase(Locale.ROOT).contains(part));
    }

    private WireFault where(Predicate<ServiceRequest> more) {
        return new WireFault(
                new Fault(fault.name(), fault.effect(), fault.where().and(more), fault.calls(), fault.rate()));
    }

    Fault fault() {
        return fault;
    }

    private static Map<String, String> seconds(Duration retryAfter) {
        return Map.of("Retry-After", Long.toString(notNegative(retryAfter).toSeconds()));
    }

    private static Duration notNegative(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a fault cannot take or name " + time + "; give a time of 0 or more");
        }
        return time;
    }

    /** The fault in words, such as {@code 429 for the next 3 call(s)}. */
    @Override
    public String toString() {
        return fault.toString();
    }
}
