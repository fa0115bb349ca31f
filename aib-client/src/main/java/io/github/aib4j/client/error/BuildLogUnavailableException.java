package io.github.aib4j.client.error;

import java.util.Optional;

/**
 * Thrown when the log of a build cannot be read. The message is one line and says what was tried and what to do.
 *
 * @since 0.1.0
 */
public final class BuildLogUnavailableException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message what was tried, what came back, what to do
     * @param reason why there is no log
     * @param statusCode the HTTP status; 200 if no single response says so
     * @param requestId the service's id of the request
     * @param error the error of Azure Resource Manager or of storage
     */
    public BuildLogUnavailableException(
            String message, Reason reason, int statusCode, Optional<String> requestId, Optional<ServiceError> error) {
        super(message, null, statusCode, requestId, error);
        this.reason = reason;
    }

    /** Why there is no log. */
    public Reason reason() {
        return reason;
    }

    /** Why a log cannot be read. */
    public enum Reason {
        /** The template has not been built yet. */
        NO_RUN,
        /** The staging resource group is gone, or was not found; it is deleted with its template. */
        NO_STAGING_GROUP,
        /** There is no storage account in the staging resource group. */
        NO_STORAGE_ACCOUNT,
        /** There is no container {@code packerlogs} in the storage account. */
        NO_CONTAINER,
        /** The build has no folder in the container, or no such log in its folder. */
        NO_LOG,
        /** The caller may not read the log in any of the ways that are allowed. */
        REFUSED,
        /** The log was replaced while it was read. */
        REPLACED
    }
}
