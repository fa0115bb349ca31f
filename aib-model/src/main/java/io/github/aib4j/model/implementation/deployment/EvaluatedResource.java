package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.value.JsonObject;
import java.util.Set;

/**
 * An image template of a deployment template, with its expressions evaluated.
 *
 * @param resource the resource as it stands there, evaluated and without escapes
 * @param at its place in the deployment template
 * @param expressions pointers from the resource on to what is still an expression: a text, or else the member whose name
 *     it is
 * @param secrets pointers from the resource on to values that the value of a secure parameter went into
 */
public record EvaluatedResource(JsonObject resource, ReadContext at, Set<String> expressions, Set<String> secrets) {
    /** Copies the sets. */
    public EvaluatedResource {
        expressions = Set.copyOf(expressions);
        secrets = Set.copyOf(secrets);
    }
}
