package io.github.aib4j.testing.deployment;

import io.github.aib4j.model.value.JsonObject;
import java.util.Optional;

/** The states of resources that {@code reference()} returns in expressions. */
@FunctionalInterface
interface ResourceStates {
    /** The whole resource with that id, name or symbolic name; empty while it is unknown. */
    Optional<JsonObject> find(String resource, Optional<String> apiVersion);
}
