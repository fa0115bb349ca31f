package io.github.aib4j.client.error;

import com.azure.core.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when the state of an operation is unknown, because the service's responses cannot be read, lack required
 * members, or do not arrive.
 *
 * <p>The operation may still be running, or may have succeeded. Check the resource before you start again.
 *
 * @since 0.1.0
 */
public final class StateUnknownException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception; for the client, and for tests of its users.
     *
     * @param message what was requested, what came back, what to do
     * @param response the last response, if there was one
     * @param statusCode its status; 0 if there was no response
     * @param requestId the service's id of the request
     */
    public StateUnknownException(
            String message, @Nullable HttpResponse response, int statusCode, Optional<String> requestId) {
        super(message, response, statusCode, requestId, Optional.empty());
    }
}
