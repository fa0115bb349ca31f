package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.testing.wire.OperationEnd;
import java.util.Optional;

/**
 * What became of the request that creates a resource.
 *
 * @param status of its response
 * @param error why it was refused; empty if it was accepted
 * @param operation how its operation ends; empty if it ended with the response
 */
public record Provisioning(int status, Optional<JsonObject> error, Optional<OperationEnd> operation) {}
