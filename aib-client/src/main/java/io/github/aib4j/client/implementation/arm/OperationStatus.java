package io.github.aib4j.client.implementation.arm;

import com.azure.core.util.polling.LongRunningOperationStatus;
import io.github.aib4j.client.error.ServiceError;
import io.github.aib4j.client.poll.OperationProgress;
import io.github.aib4j.model.value.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The state of an operation. */
public record OperationStatus(ArmResponse answer, String status, JsonObject body) {
    static OperationStatus inProgress(ArmResponse answer) {
        return new OperationStatus(answer, "InProgress", JsonObject.empty());
    }

    static OperationStatus succeeded(ArmResponse answer) {
        return new OperationStatus(answer, "Succeeded", JsonObject.empty());
    }

    /**
     * The status of a resource. One without a provisioning state is done (documented); the cause of a failure may be in
     * the resource.
     */
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

    /** Whether the operation ended without success, including cancellation. */
    public boolean isFailed() {
        return status.equalsIgnoreCase("Failed") || isCanceled();
    }

    /** Whether the operation was canceled. This state was not recorded, but Azure Resource Manager documents it. */
    public boolean isCanceled() {
        return status.equalsIgnoreCase("Canceled") || status.equalsIgnoreCase("Cancelled");
    }

    /** Whether the operation has ended. An unknown status does not count as an end. */
    public boolean isOver() {
        return isSucceeded() || isFailed();
    }

    /** The error of the operation. */
    public Optional<ServiceError> error() {
        return body.get("error").flatMap(ErrorReader::read);
    }

    /** When the operation started, by the service's clock. */
    public Optional<Instant> startTime() {
        return body.text("startTime").flatMap(OperationStatus::instant);
    }

    /** The progress that is reported to the caller. */
    public OperationProgress progress() {
        return new OperationProgress(status, startTime(), isFailed() ? error() : Optional.empty());
    }

    /** The corresponding status of azure-core. */
    public LongRunningOperationStatus clientStatus() {
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
