package io.github.aib4j.client.error;

import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpResponse;
import io.github.aib4j.model.diagnose.Diagnosis;
import io.github.aib4j.model.diagnose.ServiceReport;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the service refuses a call, or when an operation other than a build fails.
 *
 * <p>The message is one line: what was tried, what the service said, and what to do. It contains neither the request
 * body nor the response body.
 *
 * @since 0.1.0
 */
public class ImageBuilderException extends HttpResponseException {
    private static final long serialVersionUID = 1L;

    /** Transient, because responses cannot be serialized. */
    private final transient @Nullable HttpResponse response;

    private final @Nullable ServiceError error;
    private final int statusCode;
    private final @Nullable String requestId;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message what was tried, what came back, what to do
     * @param response the response, whose body is not kept; null if an operation failed after it had been accepted
     * @param statusCode the HTTP status
     * @param requestId the service's id of the request
     * @param error the service's error, if it could be read
     */
    public ImageBuilderException(
            String message,
            @Nullable HttpResponse response,
            int statusCode,
            Optional<String> requestId,
            Optional<ServiceError> error) {
        super(message, null);
        this.response = response;
        this.error = error.orElse(null);
        this.statusCode = statusCode;
        this.requestId = requestId.orElse(null);
    }

    /** The response, whose body is not kept; null if there was none, and after serialization. */
    @Override
    public @Nullable HttpResponse getResponse() {
        return response;
    }

    /** The service's error; empty if the response could not be read. */
    public Optional<ServiceError> error() {
        return Optional.ofNullable(error);
    }

    /** The service's error code, such as {@code Conflict}; empty if the response could not be read. */
    public Optional<String> code() {
        return error().map(ServiceError::code);
    }

    /** Why the call was refused or the operation failed, and what to do, by the service's error; else by the message. */
    public final Diagnosis diagnosis() {
        return error().map(known -> ServiceReport.failed(Optional.of(known.code()), Optional.of(known.message())))
                .map(Diagnosis::of)
                .orElseGet(() -> Diagnosis.of(String.valueOf(getMessage())));
    }

    /** The HTTP status; 200 if an operation failed after it had been accepted. */
    public int statusCode() {
        return statusCode;
    }

    /** The service's id of the request, for a support case. */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }
}
