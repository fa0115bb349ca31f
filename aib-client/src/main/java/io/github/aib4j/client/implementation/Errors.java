package io.github.aib4j.client.implementation;

import io.github.aib4j.client.error.ImageBuilderException;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.value.ContentUri;
import org.jspecify.annotations.Nullable;

/** Turns answers into exceptions. */
final class Errors {
    private static final int LONGEST_MESSAGE = 2000;

    private Errors() {}

    /** The service refused a request. */
    static ImageBuilderException refused(Task task, Answer answer) {
        return failed(task, answer, ErrorReader.read(answer.body()).orElse(null));
    }

    /** An operation failed after it had been accepted. */
    static ImageBuilderException failed(Task task, Answer answer, @Nullable ServiceError error) {
        StringBuilder message = new StringBuilder(task.failed()).append(": ");
        if (error == null) {
            message.append("the service gave no reason that can be read.");
        } else {
            message.append(said(error));
            Advice.on(error.code(), task)
                    .ifPresent(advice -> message.append(' ').append(advice));
        }
        return new ImageBuilderException(
                message.append(trace(answer)).toString(),
                answer.response(),
                error,
                answer.requestId().orElse(null));
    }

    /** The answers do not say how things stand. */
    static StateUnknownException unknown(Task task, Answer answer, String reason) {
        return new StateUnknownException(
                "Cannot tell how to " + task.verb() + " " + task.subject() + " stands: " + reason
                        + ". Look at the resource before beginning again." + trace(answer),
                answer.response(),
                answer.requestId().orElse(null));
    }

    /** What the service said, in a few words. */
    static String reason(Answer answer) {
        return ErrorReader.read(answer.body())
                .map(error -> said(error).replaceFirst("[.]$", ""))
                .orElse("the answer to a poll has status " + answer.status());
    }

    private static String said(ServiceError error) {
        String message = ContentUri.redactAll(error.message().strip());
        String shown = message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " […]";
        String sentence = shown.isEmpty() || shown.endsWith(".") ? shown : shown + ".";
        return error.code().isEmpty() ? sentence : error.code() + (sentence.isEmpty() ? "." : ", " + sentence);
    }

    private static String trace(Answer answer) {
        return " (HTTP " + answer.status()
                + answer.requestId().map(id -> ", request id " + id).orElse("") + ")";
    }
}
