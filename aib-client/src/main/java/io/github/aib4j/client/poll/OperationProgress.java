package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an operation other than a build is.
 *
 * @param status the service's word: {@code InProgress}, {@code Succeeded} or {@code Failed} were seen, others may come
 * @param startTime when the operation began, by the service's clock
 * @param error what went wrong, once it has failed
 */
public record OperationProgress(String status, Optional<Instant> startTime, Optional<ServiceError> error) {}
