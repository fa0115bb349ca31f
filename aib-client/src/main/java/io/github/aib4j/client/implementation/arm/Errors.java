package io.github.aib4j.client.implementation.arm;

import com.azure.core.http.rest.Response;
import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.value.ContentUri;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

/** Turns answers into exceptions. */
public final class Errors {
    private static final int LONGEST_MESSAGE = 2000;

    private Errors() {}

    /** The service refused a request. */
    public static ImageBuilderException refused(Task task, Answer answer) {
        Optional<ServiceError> error = ErrorReader.read(answer.body());
        return new ImageBuilderException(
                message(task, error) + trace(answer.status(), answer.requestId()),
                answer.response(),
                answer.status(),
                answer.requestId(),
                error);
    }

    /** An operation failed after it had been accepted; its id is that of the request that began it (recorded). */
    public static ImageBuilderException failed(Task task, Optional<ServiceError> error, Optional<String> operationId) {
        return new ImageBuilderException(message(task, error) + trace(200, operationId), null, 200, operationId, error);
    }

    private static String message(Task task, Optional<ServiceError> error) {
        if (error.isEmpty()) {
            return task.failed() + ": the service gave no reason that can be read.";
        }
        StringBuilder message = new StringBuilder(task.failed()).append(": ").append(said(error.get()));
        error.get().others().forEach(other -> message.append(' ').append(said(other)));
        Advice.on(error.get().code(), task)
                .ifPresent(advice -> message.append(' ').append(advice));
        return message.toString();
    }

    /** The answers do not say how things stand. */
    public static StateUnknownException unknown(Task task, Answer answer, String reason) {
        return new StateUnknownException(
                unknown(task, reason) + trace(answer.status(), answer.requestId()),
                answer.response(),
                answer.status(),
                answer.requestId());
    }

    /** The answer, which was read, does not say how things stand. */
    public static StateUnknownException unknown(Task task, Response<?> answer, String reason) {
        Optional<String> requestId = Optional.ofNullable(answer.getHeaders().getValue(Answer.REQUEST_ID));
        return new StateUnknownException(
                unknown(task, reason) + trace(answer.getStatusCode(), requestId),
                null,
                answer.getStatusCode(),
                requestId);
    }

    /** Answers, which were read, contradict what was asked. */
    public static StateUnknownException contradicted(Task task, String reason) {
        return new StateUnknownException(
                unknown(task, reason) + trace(200, Optional.empty()), null, 200, Optional.empty());
    }

    private static String unknown(Task task, String reason) {
        return "Cannot tell how to " + task.verb() + " " + task.subject() + " stands: " + reason
                + ". Look at the resource before beginning again.";
    }

    /** There were no answers. */
    public static StateUnknownException unknown(Task task, UncheckedIOException lost) {
        StateUnknownException unknown =
                new StateUnknownException(unknown(task, "no answer was received"), null, 0, Optional.empty());
        unknown.initCause(lost);
        return unknown;
    }

    /** The answer to the request that begins a build was lost, and the template cannot be looked at either. */
    public static StateUnknownException unknownBegin(Task task, RuntimeException lost) {
        StateUnknownException unknown = new StateUnknownException(
                task.failed() + ", and cannot tell whether the build has begun: the answer was lost, and the template"
                        + " cannot be read. Watch the build, or look at the template, before beginning again.",
                null,
                0,
                Optional.empty());
        unknown.initCause(lost);
        return unknown;
    }

    /** Another build of the template has begun since. */
    public static StateUnknownException superseded(Task task, Optional<Instant> known, Optional<Instant> found) {
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

    /** What the service said, in a few words. */
    static String reason(Answer answer) {
        return ErrorReader.read(answer.body())
                .map(error -> said(error).replaceFirst("[.]$", ""))
                .orElse("the answer to a poll has status " + answer.status());
    }

    private static String said(ServiceError error) {
        String shown = shortened(error.message().strip(), LONGEST_MESSAGE);
        String sentence = shown.isEmpty() || shown.endsWith(".") ? shown : shown + ".";
        return error.code().isEmpty() ? sentence : error.code() + (sentence.isEmpty() ? "." : ", " + sentence);
    }

    /** The begin of a text, without signatures. */
    static String shortened(String text, int longest) {
        String message = ContentUri.redactAll(text);
        return message.length() <= longest ? message : message.substring(0, longest) + " […]";
    }

    /** What a message ends in. */
    public static String trace(int status, Optional<String> requestId) {
        return " (HTTP " + status + requestId.map(id -> ", request id " + id).orElse("") + ")";
    }
}
