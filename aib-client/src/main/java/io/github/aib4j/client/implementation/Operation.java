package io.github.aib4j.client.implementation;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.json.JsonText;
import io.github.aib4j.model.value.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A long-running operation of the service, polled at the address that the starting answer gave.
 *
 * <p>Every poll is answered with 200, also when the operation failed; the body tells ({@code InProgress}, {@code
 * Succeeded}, {@code Failed} were recorded).
 */
final class Operation {
    private static final Pattern ID = Pattern.compile("/operations/([0-9A-Za-z-]{1,64})", Pattern.CASE_INSENSITIVE);

    private Operation() {}

    /** The address of the operation that an answer started. */
    static String startedBy(Answer answer) {
        return answer.header("Azure-AsyncOperation")
                .or(() -> answer.header("Location"))
                .orElseThrow(() -> Errors.unknown(answer.task(), answer, "the answer names no operation to follow"));
    }

    /** The id of an operation, which its address names. */
    static Optional<String> idOf(String url) {
        Matcher id = ID.matcher(url);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }

    /** Asks how it stands. */
    static Dialog<Status> poll(ResourceManager manager, Task task, String url) {
        return manager.answer(Ask.get(task, url)).map(answer -> status(task, answer));
    }

    private static Status status(Task task, Answer answer) {
        if (answer.status() >= 300) {
            throw Errors.unknown(task, answer, Errors.reason(answer));
        }
        if (Reads.read(answer, body -> JsonText.parse(body, "operation")) instanceof JsonObject body) {
            return body.text("status")
                    .map(status -> new Status(answer, status, body))
                    .orElseThrow(() -> Errors.unknown(task, answer, "the answer has no status"));
        }
        throw Errors.unknown(task, answer, "the answer is no operation");
    }

    /** How an operation stands. */
    record Status(Answer answer, String status, JsonObject body) {
        boolean isSucceeded() {
            return status.equalsIgnoreCase("Succeeded");
        }

        boolean isFailed() {
            return status.equalsIgnoreCase("Failed") || isCanceled();
        }

        /** Was not seen, but is what Azure Resource Manager documents. */
        boolean isCanceled() {
            return status.equalsIgnoreCase("Canceled") || status.equalsIgnoreCase("Cancelled");
        }

        boolean isOver() {
            return isSucceeded() || isFailed();
        }

        Optional<ServiceError> error() {
            return body.get("error").flatMap(ErrorReader::read);
        }

        Optional<Instant> startTime() {
            return body.text("startTime").flatMap(Status::instant);
        }

        OperationProgress progress() {
            return new OperationProgress(status, startTime(), isFailed() ? error() : Optional.empty());
        }

        LongRunningOperationStatus standing() {
            if (isSucceeded()) {
                return LongRunningOperationStatus.SUCCESSFULLY_COMPLETED;
            }
            return isFailed() ? LongRunningOperationStatus.FAILED : LongRunningOperationStatus.IN_PROGRESS;
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
