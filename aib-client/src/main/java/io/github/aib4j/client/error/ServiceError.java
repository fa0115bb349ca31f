package io.github.aib4j.client.error;

import java.util.List;
import java.util.Optional;

/**
 * What the service says went wrong: the innermost cause, unfolded from whatever was wrapped around it.
 *
 * @param code the code, such as {@code Conflict}
 * @param message the message, in the service's words
 * @param target what it is about, if the service says so
 * @param others further causes that the service names beside this one, each unfolded likewise, and the errors that were
 *     wrapped around the causes, from the inside out; they have no others
 */
public record ServiceError(String code, String message, Optional<String> target, List<ServiceError> others) {
    /** Copies the further causes. */
    public ServiceError {
        others = List.copyOf(others);
    }

    /** A cause without others. */
    public ServiceError(String code, String message, Optional<String> target) {
        this(code, message, target, List.of());
    }
}
