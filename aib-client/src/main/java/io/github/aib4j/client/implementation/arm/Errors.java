package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.value.OneLine;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Converts responses into exceptions. */
public final class Errors {
    private static final int LONGEST_MESSAGE = 2000;
    private static final int LONGEST_CODE = 200;

    private Errors() {}

    /** The exception for a request that the service refused. */
    public static ImageBuilderException refused(RequestPurpose task, ArmResponse response) {
        Optional<ServiceError> error = ErrorReader.read(response.body());
        return new ImageBuilderException(
                message(task, error) + trace(response.status(), response.requestId()),
                response.response(),
                response.status(),
                response.requestId(),
                error);
    }

    /**
     * The exception for an operation that failed after it had been accepted; its request id is that of the request that
     * started it (recorded).
     */
    public static ImageBuilderException failed(
            RequestPurpose task, Optional<ServiceError> error, Optional<String> operationId) {
        return new ImageBuilderException(message(task, error) + trace(200, operationId), null, 200, operationId, error);
    }

    private static String message(RequestPurpose task, Optional<ServiceError> error) {
        if (error.isEmpty()) {
            return task.failed() + ": the service gave no reason that can be read.";
        }
        StringBuilder message = new StringBuilder(task.failed()).append(": ").append(describe(error.get()));
        error.get().others().forEach(other -> message.append(' ').append(describe(other)));
        ErrorRemedies.on(error.get().code(), error.get().message(), task)
                .ifPresent(advice -> message.append(' ').append(advice));
        return message.toString();
    }

    /** The exception for a response that cannot be read, so that the state is unknown. */
    public static StateUnknownException unknown(RequestPurpose task, ArmResponse response, String reason) {
        return new StateUnknownException(
                unknown(task, reason) + trace(response.status(), response.requestId()),
                response.response(),
                response.status(),
                response.requestId());
    }

    /** The exception for a response that was read, but does not tell the state. */
    public static StateUnknownException unknown(RequestPurpose task, Response<?> answer, String reason) {
        Optional<String> requestId = Optional.ofNullable(answer.getHeaders().getValue(ArmResponse.REQUEST_ID));
        return new StateUnknownException(
                unknown(task, reason) + trace(answer.getStatusCode(), requestId),
                null,
                answer.getStatusCode(),
                requestId);
    }

    /** The exception for responses that contradict the request. */
    public static StateUnknownException contradicted(RequestPurpose task, String reason) {
        return new StateUnknownException(
                unknown(task, reason) + trace(200, Optional.empty()), null, 200, Optional.empty());
    }

    private static String unknown(RequestPurpose task, String reason) {
        return "Cannot tell what became of the request to " + task.verb() + " " + task.subject() + ": " + reason
                + ". Look at the resource before beginning again.";
    }

    /** The exception for a request without a response. */
    public static StateUnknownException unknown(RequestPurpose task, UncheckedIOException lost) {
        StateUnknownException unknown =
                new StateUnknownException(unknown(task, "no answer was received"), null, 0, Optional.empty());
        unknown.initCause(lost);
        return unknown;
    }

    /**
     * The exception if the response to the request that starts a build was lost, and the template cannot be read
     * either.
     */
    public static StateUnknownException unknownBegin(RequestPurpose task, RuntimeException lost) {
        StateUnknownException unknown = new StateUnknownException(
                task.failed() + ", and cannot tell whether the build has begun: the answer was lost" + reason(lost)
                        + ", and the template cannot be read. Watch the build, or look at the template, before beginning again.",
                null,
                0,
                Optional.empty());
        unknown.initCause(lost);
        return unknown;
    }

    /** Why nothing was received, in brackets: a name that is unknown, a certificate that is not trusted. */
    private static String reason(RuntimeException lost) {
        return Optional.ofNullable(lost instanceof UncheckedIOException ? lost.getCause() : null)
                .map(Throwable::getCause)
                .map(Throwable::getMessage)
                .map(text -> " (" + OneLine.of(text) + ")")
                .orElse("");
    }

    /** The exception if another build of the template has started since. */
    public static StateUnknownException superseded(
            RequestPurpose task, Optional<Instant> known, Optional<Instant> found) {
        return new StateUnknownException(
                task.failed() + ": the build that began at "
                        + known.map(Instant::toString).orElse("an unknown time")
                        + " is no longer the template's last; another" + " began at "
                        + found.map(Instant::toString).orElse("an unknown time")
                        + ", and the service does not say how the earlier one ended.",
                null,
                200,
                Optional.empty());
    }

    /** A short form of the service's message. */
    static String reason(ArmResponse response) {
        return ErrorReader.read(response.body())
                .map(error -> describe(error).replaceFirst("[.]$", ""))
                .orElse("the answer to a poll has status " + response.status());
    }

    private static String describe(ServiceError error) {
        String shown = shortened(error.message().strip(), LONGEST_MESSAGE);
        String code = shortened(error.code(), LONGEST_CODE);
        String sentence = shown.isEmpty() || shown.endsWith(".") ? shown : shown + ".";
        return code.isEmpty() ? sentence : code + (sentence.isEmpty() ? "." : ", " + sentence);
    }

    /** The beginning of a text on one line, without signatures. */
    static String shortened(String text, int longest) {
        return OneLine.of(text, longest);
    }

    /** The end of a message: status and request id. */
    public static String trace(int status, Optional<String> requestId) {
        return " (HTTP " + status
                + requestId
                        .map(id -> ", request id " + shortened(id, LONGEST_CODE))
                        .orElse("") + ")";
    }
}
