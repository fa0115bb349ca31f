package io.github.aib4j.testing.wire;

import io.github.aib4j.model.value.JsonObject;
import java.time.Instant;
import java.util.Optional;

/**
 * How an operation ends, known from its beginning.
 *
 * @param error why it fails, with {@code code} and {@code message}; empty if it succeeds
 */
public record OperationEnd(Instant time, Optional<JsonObject> error) {}
