package io.github.aib4j.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import io.github.aib4j.model.diagnose.KnownFailure;
import io.github.aib4j.testing.Caller.Reply;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WireFaultTest {
    private final Web web = new Web().created(Web.template());

    @Test
    void a_fault_affects_the_given_number_of_calls() {
        web.service.inject(WireFault.throttled().forNext(2));

        assertThat(List.of(web.get().status(), web.get().status(), web.get().status()))
                .containsExactly(429, 429, 200);
        web.service.close();
    }

    @Test
    void faults_that_do_not_forward_a_call_apply_one_after_the_other() {
        web.service.inject(WireFault.throttled(), WireFault.unavailable(), WireFault.notJson());

        assertThat(List.of(web.get().status(), web.get().status())).containsExactly(429, 503);
        assertThat(web.get().text()).startsWith("<html>");
    }

    @Test
    void retry_after_has_both_forms() {
        web.service.inject(WireFault.throttled(Duration.ofSeconds(7)));
        assertThat(web.get().header("Retry-After")).isEqualTo("7");

        web.service.inject(WireFault.throttledUntil(Duration.ofMinutes(2)));
        assertThat(web.get().header("Retry-After")).isEqualTo("Mon, 02 Jun 2025 08:03:00 GMT");

        web.service.inject(WireFault.unavailable(Duration.ofSeconds(9)));
        Reply unavailable = web.get();
        assertThat(unavailable.status()).isEqualTo(503);
        assertThat(unavailable.header("Retry-After")).isEqualTo("9");
        assertThat(unavailable.header("x-ms-request-id")).isNotBlank();
    }

    @Test
    void a_dropped_request_changes_nothing_and_a_dropped_answer_does() {
        web.service.inject(WireFault.droppedRequest().on("POST", "/run"));
        assertThatThrownBy(web::run).hasCauseInstanceOf(IOException.class);
        assertThat(web.get().at("properties/lastRunStatus")).isEqualTo("absent");

        web.service.inject(WireFault.droppedResponse().on("POST", "/run"));
        assertThatThrownBy(web::run).hasMessageContaining("dropped before the answer arrived");
        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("Running");
    }

    @Test
    void a_gateway_that_times_out_does_not_stop_the_service() {
        web.service.inject(WireFault.gatewayTimeout().on("POST"));

        assertThat(web.run().status()).isEqualTo(504);
        assertThat(web.get().at("properties/lastRunStatus/runState")).isEqualTo("Running");
    }

    @Test
    void bodies_are_cut_or_are_no_json() {
        String whole = web.get().text();

        web.service.inject(WireFault.truncated());
        Reply cut = web.get();
        assertThat(cut.status()).isEqualTo(200);
        assertThat(whole).startsWith(cut.text());
        assertThat(cut.text()).hasSize(whole.length() / 2);

        web.service.inject(WireFault.notJson());
        Reply html = web.get();
        assertThat(html.header("Content-Type")).isEqualTo("text/html");
        assertThat(html.text()).startsWith("<html>");
    }

    @Test
    void a_slow_answer_moves_the_clock() {
        web.service.inject(WireFault.slow(Duration.ofMinutes(3)));

        assertThat(web.get().header("Date")).isEqualTo("Mon, 02 Jun 2025 08:04:00 GMT");
    }

    @Test
    void a_custom_error_is_returned() {
        web.service.inject(WireFault.answers(409, "Conflict", "not now"));
        Reply reply = web.get();

        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.at("error/message")).isEqualTo("not now");
        assertThatThrownBy(() -> WireFault.answers(200, "x", "y")).hasMessageContaining("status is 200");
    }

    @Test
    void a_known_refusal_is_returned_where_it_occurs() {
        web.service.inject(
                WireFault.answers(KnownFailure.NOT_ALLOWED_WHILE_RUNNING).on("DELETE"));

        assertThat(web.delete().at("error/message")).contains("or run state: running");
        assertThatThrownBy(() -> WireFault.answers(KnownFailure.PACKAGE_LISTS_CHANGED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void faults_add_up() {
        web.service.inject(WireFault.slow(Duration.ofMinutes(1)), WireFault.truncated(), WireFault.unavailable());
        Reply reply = web.get();

        assertThat(reply.status()).isEqualTo(503);
        assertThat(reply.text()).startsWith("{").doesNotContain("}");
        assertThat(web.service.history())
                .extracting(line -> line.substring(line.lastIndexOf(": ") + 2))
                .containsExactly("slow by PT1M", "truncated body", "503");
    }

    @Test
    void faults_by_chance_are_the_same_for_the_same_seed() {
        assertThat(hits(1)).isEqualTo(hits(1)).isNotEqualTo(hits(2));
        assertThat(hits(1).stream().filter(status -> status == 503).count()).isBetween(20L, 90L);
    }

    private static List<Integer> hits(long seed) {
        Web web = new Web("2024-02-01", LocalImageBuilder.builder().seed(seed)).created(Web.template());
        web.service.inject(WireFault.unavailable().atRate(0.25));
        List<Integer> statuses =
                IntStream.range(0, 200).mapToObj(i -> web.get().status()).toList();
        web.service.clearFaults();
        assertThat(web.get().status()).isEqualTo(200);
        web.service.close();
        return statuses;
    }

    @Test
    void a_fault_that_was_never_used_is_misuse() {
        web.service.inject(WireFault.throttled().forNext(3).on("DELETE"));
        web.get();

        assertThatThrownBy(web.service::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("on the wire: 429 for the next 3 call(s), 3 left");
    }

    @Test
    void a_fault_for_several_calls_is_used_once_it_has_hit_one() {
        web.service.inject(WireFault.throttled().forNext(3).on("DELETE"));
        web.delete();

        assertThat(web.service.dump()).contains("waiting: on the wire: 429 for the next 3 call(s), 2 left");
        assertThatCode(web.service::close).doesNotThrowAnyException();
    }

    @Test
    void a_call_that_is_never_answered_waits_until_it_is_cancelled() throws Exception {
        web.service.inject(WireFault.neverAnswered().on("POST", "/run"));
        HttpRequest run = new HttpRequest(HttpMethod.POST, web.url("/run"));
        CompletableFuture<HttpResponse> call =
                web.service.httpClient().send(run).toFuture();

        web.later(Duration.ofDays(365));

        assertThat(call).isNotDone();
        assertThat(web.get().at("properties/lastRunStatus")).isEqualTo("absent");
        assertThat(web.service.history()).singleElement().asString().endsWith(": no answer");
        call.cancel(true);
        assertThatCode(web.service::close).doesNotThrowAnyException();
    }

    @Test
    @Timeout(20)
    void a_call_without_an_answer_is_not_kept_after_it_is_cancelled() throws Exception {
        web.service.inject(WireFault.neverAnswered().atRate(1));
        WeakReference<Object> caller = cancelledCaller();

        while (caller.get() != null) {
            System.gc();
            Thread.sleep(5);
        }
        assertThat(caller.get()).isNull();
    }

    private WeakReference<Object> cancelledCaller() {
        Object caller = new Object();
        web.service
                .httpClient()
                .send(new HttpRequest(HttpMethod.GET, web.url()))
                .subscribe(response -> assertThat(caller).isNull())
                .dispose();
        return new WeakReference<>(caller);
    }

    @Test
    @Timeout(20)
    void a_blocking_call_that_is_never_answered_ends_with_an_interrupt_and_keeps_the_flag() throws Exception {
        web.service.inject(WireFault.neverAnswered());
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean flag = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            thrown.set(catchThrowable(web::get));
            flag.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        caller.interrupt();
        caller.join();

        assertThat(thrown.get()).hasCauseInstanceOf(InterruptedIOException.class);
        assertThat(flag).isTrue();
    }

    @Test
    @Timeout(20)
    void closing_the_service_ends_calls_that_are_never_answered() {
        web.service.inject(WireFault.neverAnswered());
        HttpRequest get = new HttpRequest(HttpMethod.GET, web.url());
        CompletableFuture<HttpResponse> call =
                web.service.httpClient().send(get).toFuture();

        web.service.close();

        assertThat(call).isCompletedExceptionally();
    }

    @Test
    @Timeout(20)
    void over_https_a_call_that_is_never_answered_does_not_block_others() throws Exception {
        LocalHttpsServer server = web.service.openHttps(0, TestCertificate.get());
        java.net.http.HttpClient client = java.net.http.HttpClient.newBuilder()
                .sslContext(TestCertificate.get().sslContext())
                .build();
        java.net.http.HttpRequest patient = java.net.http.HttpRequest.newBuilder(URI.create(server.endpoint() + "/x"))
                .build();
        java.net.http.HttpRequest hurried = java.net.http.HttpRequest.newBuilder(patient.uri())
                .timeout(Duration.ofMillis(500))
                .build();
        client.send(patient, BodyHandlers.discarding()); // so that it is connected

        web.service.inject(WireFault.neverAnswered());

        assertThatThrownBy(() -> client.send(hurried, BodyHandlers.discarding()))
                .isInstanceOf(HttpTimeoutException.class);
        assertThat(client.send(patient, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
        web.service.close();
    }

    @Test
    void numbers_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> WireFault.throttled().forNext(0)).hasMessageContaining("next 0 calls");
        assertThatThrownBy(() -> WireFault.throttled().atRate(1.5)).hasMessageContaining("rate is 1.5");
        for (ThrowingCallable negative : List.<ThrowingCallable>of(
                () -> WireFault.throttled(Duration.ofSeconds(-3)),
                () -> WireFault.unavailable(Duration.ofSeconds(-3)),
                () -> WireFault.slow(Duration.ofSeconds(-3)))) {
            assertThatThrownBy(negative)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("PT-3S");
        }
    }

    @Test
    void the_log_keeps_the_newest_requests_and_counts_all() {
        Web small = new Web("2024-02-01", LocalImageBuilder.builder().requestLog(2));
        small.put(Web.template());
        small.get();
        small.delete();

        assertThat(small.service.requests()).extracting(LocalRequest::method).containsExactly("GET", "DELETE");
        assertThat(small.service.requestCount()).isEqualTo(3);
    }

    @Test
    void the_log_of_requests_is_bounded_by_bytes_but_always_has_the_newest() {
        Web small = new Web("2024-02-01", LocalImageBuilder.builder().requestLogBytes(2_000_000));
        for (int i = 0; i < 20; i++) {
            small.caller.send("PUT", small.url(), i + "x".repeat(400_000));
        }
        assertThat(small.service.requests()).hasSize(2);
        assertThat(small.service.requestCount()).isEqualTo(20);

        small.caller.send("PUT", small.url(), "y".repeat(3_000_000));
        assertThat(small.service.requests())
                .singleElement()
                .satisfies(last -> assertThat(last.body())
                        .hasValueSatisfying(body -> assertThat(body).startsWith("yyy")));
        assertThatThrownBy(() -> LocalImageBuilder.builder().requestLogBytes(0)).hasMessageContaining("0 bytes");
    }
}
