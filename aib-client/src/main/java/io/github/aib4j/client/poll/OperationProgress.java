package io.github.aib4j.client.poll;

import io.github.aib4j.client.error.ServiceError;
import java.time.Instant;
import java.util.Optional;

/**
 * The progress of an operation other than a build.
 *
 * @param status the service's status: {@code InProgress}, {@code Succeeded} and {@code Failed} were recorded, others
 *     are possible
 * @param startTime when the operation started, by the service's clock
 * @param error the error, once the operation has failed
 * @since 0.1.0
 */
public record OperationProgress(String status, Optional<Instant> startTime, Optional<ServiceError> error) {}
