package io.github.aib4j.client.implementation.arm;

import io.github.aib4j.client.error.StateUnknownException;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long-running operation of the service, polled at the address that the starting answer gave.
 *
 * <p>Every poll is answered with 200, also when the operation failed; the body tells ({@code InProgress}, {@code
 * Succeeded}, {@code Failed} were recorded).
 */
public final class Operation {
    private static final Pattern ID =
            Pattern.compile("/(?:caps)?operations/([0-9A-Za-z-]{1,64})", Pattern.CASE_INSENSITIVE);

    private Operation() {}

    /** The address of the operation that an answer started. */
    public static String startedBy(Answer answer) {
        return answer.header("Azure-AsyncOperation")
                .or(() -> answer.header("Location"))
                .orElseThrow(() -> Errors.unknown(answer.task(), answer, "the answer names no operation to follow"));
    }

    /** The id of an operation, which its address names. */
    public static Optional<String> idOf(String url) {
        Matcher id = ID.matcher(url);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** Whether that is how the service says that it answers no longer for an operation, which says nothing about its end. */
    public static boolean isRefused(RuntimeException failure) {
        return failure instanceof StateUnknownException e
                && e.statusCode() >= 400
                && e.statusCode() < 500
                && e.statusCode() != 408
                && e.statusCode() != 429;
    }

    /** Asks how it stands. */
    public static Dialog<OperationStatus> poll(ResourceManager manager, Task task, String url) {
        return manager.answer(Ask.get(task, url)).map(answer -> status(task, answer));
    }

    private static OperationStatus status(Task task, Answer answer) {
        if (answer.status() >= 300) {
            throw Errors.unknown(task, answer, Errors.reason(answer));
        }
        if (Reads.read(answer, body -> JsonText.parse(body, "operation")) instanceof JsonObject body) {
            return body.text("status")
                    .map(status -> new OperationStatus(answer, status, body))
                    .orElseThrow(() -> Errors.unknown(task, answer, "the answer has no status"));
        }
        throw Errors.unknown(task, answer, "the answer is no operation");
    }
}
