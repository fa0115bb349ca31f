package io.github.aib4j.client.error;

import java.util.Optional;

/**
 * What the service says went wrong: the innermost cause, unfolded from whatever was wrapped around it.
 *
 * @param code the code, such as {@code Conflict}
 * @param message the message, in the service's words
 * @param target what it is about, if the service says so
 */
public record ServiceError(String code, String message, Optional<String> target) {}
