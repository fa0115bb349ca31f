package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;

/** What expressions learn of resources by {@code reference()}. */
@FunctionalInterface
interface ResourceStates {
    /** The whole resource with that id, name or symbolic name; empty as long as it is not known. */
    Optional<JsonObject> find(String resource, Optional<String> apiVersion);
}
