package io.github.aib4j.testing.server;

import io.github.aib4j.testing.wire.ConnectionDropped;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.NeverAnswered;
import io.github.aib4j.testing.wire.RequestHandler;
import io.github.aib4j.testing.wire.ResponseContent;
import io.github.aib4j.testing.wire.ServiceClock;
import io.github.aib4j.testing.wire.ServiceRequest;
import io.github.aib4j.testing.wire.ServiceResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a fault does to a request and its response. */
public interface FaultEffect {
    /**
     * Responds instead of the service.
     *
     * @param behind the service, after the following faults
     */
    ServiceResponse answer(ServiceRequest request, RequestHandler behind, ServiceClock time);

    /** An error in Azure Resource Manager's envelope; the service does not see the request. */
    static FaultEffect error(int status, Map<String, String> headers, String code, String message) {
        ServiceResponse answer = ServiceResponse.of(
                status, Json.object("error", Json.object("code", Json.text(code), "message", Json.text(message))));
        return (request, behind, time) -> new ServiceResponse(status, headers, answer.content());
    }

    /** A response that is computed when it is sent. */
    static FaultEffect at(Function<ServiceClock, FaultEffect> effect) {
        return (request, behind, time) -> effect.apply(time).answer(request, behind, time);
    }

    /** The connection drops before the service has seen the request. */
    static FaultEffect dropsBefore() {
        return (request, behind, time) -> {
            throw new ConnectionDropped("the connection was dropped before the request arrived");
        };
    }

    /** The service acts, but its response is lost. */
    static FaultEffect dropsAfter() {
        return (request, behind, time) -> {
            behind.answer(request);
            throw new ConnectionDropped("the connection was dropped before the answer arrived");
        };
    }

    /** The service does not see the request, and no response ever comes. */
    static FaultEffect neverAnswers() {
        return (request, behind, time) -> {
            throw new NeverAnswered();
        };
    }

    static FaultEffect slow(Duration length) {
        return (request, behind, time) -> {
            time.pass(length);
            return behind.answer(request);
        };
    }

    /** The service acts, and the body of its response is replaced; a response without a body does not change. */
    static FaultEffect body(UnaryOperator<ResponseContent> change) {
        return (request, behind, time) -> {
            ServiceResponse answer = behind.answer(request);
            Optional<ResponseContent> content = answer.content().map(change);
            return content.map(c -> answer.without("Content-Type").containing(c))
                    .orElse(answer);
        };
    }

    /** The first half of a body. */
    static ResponseContent half(ResponseContent whole) {
        String text = new String(whole.bytes(), StandardCharsets.UTF_8);
        return new ResponseContent.Text(whole.type(), text.substring(0, text.length() / 2));
    }
}
