package io.github.aib4j.client.poll;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the creation or deletion of a template is.
 *
 * @param status the service's word: {@code InProgress}, {@code Succeeded} or {@code Failed} were seen, others may come
 * @param startTime when the operation began, by the service's clock
 */
public record OperationProgress(String status, Optional<Instant> startTime) {}
