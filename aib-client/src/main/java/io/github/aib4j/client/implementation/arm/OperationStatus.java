package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.value.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** How an operation stands. */
public record OperationStatus(ArmResponse answer, String status, JsonObject body) {
    static OperationStatus inProgress(ArmResponse answer) {
        return new OperationStatus(answer, "InProgress", JsonObject.empty());
    }

    static OperationStatus succeeded(ArmResponse answer) {
        return new OperationStatus(answer, "Succeeded", JsonObject.empty());
    }

    /** A resource that tells no state is done (documented); why one failed stands in it, if anywhere. */
    static OperationStatus ofResource(ArmResponse answer, JsonObject resource) {
        JsonObject properties = resource.object("properties").orElse(JsonObject.empty());
        JsonObject.Builder body = JsonObject.builder();
        properties.object("provisioningError").ifPresent(error -> body.put("error", asError(error)));
        return new OperationStatus(answer, properties.text("provisioningState").orElse("Succeeded"), body.build());
    }

    private static JsonObject asError(JsonObject provisioningError) {
        JsonObject.Builder error = JsonObject.builder();
        provisioningError.get("provisioningErrorCode").ifPresent(code -> error.put("code", code));
        provisioningError.get("message").ifPresent(message -> error.put("message", message));
        return error.build();
    }

    /** Whether it ended well. */
    public boolean isSucceeded() {
        return status.equalsIgnoreCase("Succeeded");
    }

    /** Whether it ended without what was wanted, canceled included. */
    public boolean isFailed() {
        return status.equalsIgnoreCase("Failed") || isCanceled();
    }

    /** Was not seen, but is what Azure Resource Manager documents. */
    public boolean isCanceled() {
        return status.equalsIgnoreCase("Canceled") || status.equalsIgnoreCase("Cancelled");
    }

    /** Whether it has ended. A word that is not known is no end. */
    public boolean isOver() {
        return isSucceeded() || isFailed();
    }

    /** What went wrong. */
    public Optional<ServiceError> error() {
        return body.get("error").flatMap(ErrorReader::read);
    }

    /** When it began, by the service's clock. */
    public Optional<Instant> startTime() {
        return body.text("startTime").flatMap(OperationStatus::instant);
    }

    /** For the caller. */
    public OperationProgress progress() {
        return new OperationProgress(status, startTime(), isFailed() ? error() : Optional.empty());
    }

    /** In azure-core's words. */
    public LongRunningOperationStatus standing() {
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
