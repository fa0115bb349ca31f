package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.build.Failure;
import io.github.aib4j.testing.wire.Json;

/**
 * Why a template could not be provisioned. The operation and the template report it with two codes and the same message
 * (recorded).
 *
 * @param code the template's {@code provisioningErrorCode}
 * @param operation the error of the operation
 */
public record ProvisioningFailure(String code, Failure operation) {
    public static ProvisioningFailure of(String code, String message) {
        return new ProvisioningFailure(code, new Failure(code, message));
    }

    /** The failure that was recorded. */
    public static ProvisioningFailure unauthorized(String id) {
        String message = "Not authorized to access the resource: " + id
                + ". Please check the user assigned identity has the correct permissions."
                + " For more details, go to https://aka.ms/azvmimagebuilderts.";
        return new ProvisioningFailure("Other", new Failure("Unauthorized", message));
    }

    /** The value of {@code provisioningError}. */
    public JsonObject error() {
        return Json.object("provisioningErrorCode", Json.text(code), "message", Json.text(operation.message()));
    }
}
