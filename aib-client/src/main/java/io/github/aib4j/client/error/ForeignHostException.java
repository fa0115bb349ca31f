package io.github.aib4j.client.error;

import com.azure.core.exception.AzureException;

/**
 * Thrown when a response points to another host than the configured one, which must not get the caller's token. Nothing
 * was sent there.
 *
 * @since 0.1.0
 */
public final class ForeignHostException extends AzureException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception; for the client.
     *
     * @param message what was tried, and which host was refused
     */
    public ForeignHostException(String message) {
        super(message);
    }
}
