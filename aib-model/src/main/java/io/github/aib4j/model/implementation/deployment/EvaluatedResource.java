package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.value.JsonObject;
import java.util.Map;
import java.util.Set;

/**
 * A resource of a deployment template, with its expressions evaluated.
 *
 * @param resource the resource, evaluated and without escapes
 * @param at its place in the deployment template
 * @param open pointers from the resource on to what is still an expression: a text, or else the member whose name it
 *     is; each with the reason why it has no value, which quotes no secret
 * @param secrets pointers from the resource on to values that contain the value of a secure parameter
 */
public record EvaluatedResource(JsonObject resource, ReadContext at, Map<String, String> open, Set<String> secrets) {
    /** Copies the map and the set. */
    public EvaluatedResource {
        open = Map.copyOf(open);
        secrets = Set.copyOf(secrets);
    }

    /** Pointers from the resource on to what is still an expression. */
    public Set<String> expressions() {
        return open.keySet();
    }
}
