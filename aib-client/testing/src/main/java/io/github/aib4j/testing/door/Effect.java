package io.github.aib4j.testing.door;

import io.github.aib4j.testing.wire.Answer;
import io.github.aib4j.testing.wire.ConnectionDropped;
import io.github.aib4j.testing.wire.Content;
import io.github.aib4j.testing.wire.Json;
import io.github.aib4j.testing.wire.Request;
import io.github.aib4j.testing.wire.Service;
import io.github.aib4j.testing.wire.Time;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What a fault does to a request and its answer. */
public interface Effect {
    /**
     * Answers in the service's stead.
     *
     * @param behind the service, with the faults that come after this one
     */
    Answer answer(Request request, Service behind, Time time);

    /** An error in Azure Resource Manager's envelope; the service does not see the request. */
    static Effect error(int status, Map<String, String> headers, String code, String message) {
        Answer answer = Answer.of(
                status, Json.object("error", Json.object("code", Json.text(code), "message", Json.text(message))));
        return (request, behind, time) -> new Answer(status, headers, answer.content());
    }

    /** An answer that is made when it is sent. */
    static Effect at(Function<Time, Effect> effect) {
        return (request, behind, time) -> effect.apply(time).answer(request, behind, time);
    }

    /** The connection breaks before the service has seen the request. */
    static Effect dropsBefore() {
        return (request, behind, time) -> {
            throw new ConnectionDropped("the connection was dropped before the request arrived");
        };
    }

    /** The service acts, but its answer is lost. */
    static Effect dropsAfter() {
        return (request, behind, time) -> {
            behind.answer(request);
            throw new ConnectionDropped("the connection was dropped before the answer arrived");
        };
    }

    static Effect slow(Duration length) {
        return (request, behind, time) -> {
            time.pass(length);
            return behind.answer(request);
        };
    }

    /** The service acts, and the body of its answer is replaced; an answer without a body stays as it is. */
    static Effect body(UnaryOperator<Content> change) {
        return (request, behind, time) -> {
            Answer answer = behind.answer(request);
            Optional<Content> content = answer.content().map(change);
            return content.map(c -> answer.without("Content-Type").containing(c))
                    .orElse(answer);
        };
    }

    /** The first half of a body. */
    static Content half(Content whole) {
        String text = new String(whole.bytes(), StandardCharsets.UTF_8);
        return new Content.Text(whole.type(), text.substring(0, text.length() / 2));
    }
}
