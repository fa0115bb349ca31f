package io.github.aib4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.poll.PollOptions;
import io.github.aib4j.model.run.ImageTemplateResource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import reactor.core.publisher.Mono;

/**
 * What the probes share: a client that sends each request up to four times like the official one, and polls without
 * waiting; and the checks for each of them: the token is only sent to its own origin, and no failure shows a body.
 */
@Timeout(60)
abstract class PeerProbeCase {
    final ProbedService service = new ProbedService();
    final List<TokenRequestContext> tokenRequests = new CopyOnWriteArrayList<>();
    final Flavour flavour;
    final ImageBuilderClient client;

    PeerProbeCase(Flavour flavour) {
        this.flavour = flavour;
        this.client = client(PollOptions.every(Duration.ofMillis(1)));
    }

    final ImageBuilderClient client(PollOptions options) {
        return client(options, Duration.ofMillis(1));
    }

    final ImageBuilderClient client(PollOptions options, Duration retryDelay) {
        return flavour.of(new ImageBuilderClientBuilder()
                .httpClient(service)
                .credential(request -> {
                    tokenRequests.add(request);
                    return Mono.just(new AccessToken("t0ken", OffsetDateTime.MAX));
                })
                .subscriptionId(Samples.SUBSCRIPTION)
                .checkRules(false)
                .retryOptions(new RetryOptions(new FixedDelayOptions(3, retryDelay)))
                .pollOptions(options.withDetail(false)));
    }

    @AfterEach
    void only_the_expected_requests_were_sent(TestInfo test) {
        assertThat(service.asked())
                .allSatisfy(asked -> assertThat(asked.origin()).isEqualTo("https://management.azure.com"))
                .allSatisfy(asked -> assertThat(asked.hasToken()).isTrue());
        test.getTestMethod()
                .flatMap(method -> Optional.ofNullable(method.getAnnotation(PeerProbe.class)))
                .filter(probe -> probe.requests() != PeerProbe.ANY)
                .ifPresent(probe -> assertThat(service.asked()).hasSize(probe.requests()));
    }

    final ImageTemplateResource get() {
        return client.get("images", "web-01");
    }

    final ImageTemplateResource create() {
        return client.beginCreate("images", "web-01", Samples.template()).getFinalResult();
    }

    /** The exception that is thrown, which must not show a body. */
    static <E extends Throwable> E thrown(Class<E> type, ThrowingCallable call) {
        Throwable failure = catchThrowable(call);
        assertThat(failure).isInstanceOf(type);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(ProbeDocuments.MARK);
        return type.cast(failure);
    }

    /** The exception that is thrown, with that status and the request id. */
    static <E extends ImageBuilderException> E thrown(Class<E> type, int status, ThrowingCallable call) {
        E failure = thrown(type, call);
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).contains(ProbeReply.REQUEST_ID);
        assertThat(failure).hasMessageContaining("(HTTP " + status + ", request id " + ProbeReply.REQUEST_ID + ")");
        return failure;
    }
}
