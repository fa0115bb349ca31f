package io.github.aib4j.client.error;

import com.azure.core.http.HttpResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service does not say how an operation stands: its answers cannot be read, lack what they must
 * have, or do not come.
 *
 * <p>The operation may still be going on, or have succeeded. Look at the resource before beginning again.
 */
public final class StateUnknownException extends ImageBuilderException {
    private static final long serialVersionUID = 1L;

    /**
     * For the client, and for tests of those who use it.
     *
     * @param message what was asked, what came back, what to do
     * @param response the last answer, if there was one
     * @param statusCode its status; 0 if there was no answer
     * @param requestId the service's id of the request
     */
    public StateUnknownException(
            String message, @Nullable HttpResponse response, int statusCode, Optional<String> requestId) {
        super(message, response, statusCode, requestId, Optional.empty());
    }
}
