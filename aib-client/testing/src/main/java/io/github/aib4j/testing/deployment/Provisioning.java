package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.OperationEnd;
import java.util.Optional;

/**
 * The result of the request that creates a resource.
 *
 * @param status the status of the response
 * @param error why the request was refused; empty if it was accepted
 * @param operation how the operation ends; empty if it ended with the response
 */
public record Provisioning(int status, Optional<JsonObject> error, Optional<OperationEnd> operation) {}
