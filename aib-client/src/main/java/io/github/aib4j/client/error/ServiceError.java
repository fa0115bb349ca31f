package io.github.aib4j.client.error;

import java.util.List;
import java.util.Optional;

/**
 * The error that the service reports: its innermost cause, without the errors that wrap it.
 *
 * @param code the code, such as {@code Conflict}
 * @param message the service's message
 * @param target the subject of the error, if the service names it
 * @param others other causes that the service names, each reduced to its innermost cause, and the errors that wrap the
 *     causes, from the inside out; they have no others themselves
 */
public record ServiceError(String code, String message, Optional<String> target, List<ServiceError> others) {
    /** Copies the other causes. */
    public ServiceError {
        others = List.copyOf(others);
    }

    /** Creates an error without other causes. */
    public ServiceError(String code, String message, Optional<String> target) {
        this(code, message, target, List.of());
    }
}
