package io.github.aib4j.client.error;

import com.azure.core.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * The service does not say how an operation stands: its answers cannot be read, or lack what they must have.
 *
 * <p>The operation may still be going on, or have succeeded. Look at the resource before beginning again.
 */
public final class StateUnknownException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    /**
     * For the client.
     *
     * @param message what was asked, what came back, what to do
     * @param response the last answer
     * @param requestId the service's id of the request
     */
    public StateUnknownException(String message, HttpResponse response, @Nullable String requestId) {
        super(message, response, null, requestId);
    }
}
