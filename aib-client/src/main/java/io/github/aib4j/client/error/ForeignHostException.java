package io.github.aib4j.client.error;

import com.azure.core.exception.AzureException;

/**
 * An answer pointed to another host than the configured one, to which the caller's token must not go; nothing was sent
 * there.
 */
public final class ForeignHostException extends AzureException {
    private static final long serialVersionUID = 1L;

    /**
     * For the client.
     *
     * @param message what was tried, and which host was refused
     */
    public ForeignHostException(String message) {
        super(message);
    }
}
