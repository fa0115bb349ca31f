package io.github.aib4j.model.implementation.wire.template;

import io.github.aib4j.model.value.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The members of a resource in a file besides its content.
 *
 * @param apiVersion its api-version, whether or not it is known here
 * @param members those that every resource of a deployment template may have: condition, comments, and the like
 * @param children the same for child resources, by name
 * @param expressions the texts in all of that, and in the content, which only a deployment evaluates
 */
public record ResourceHead(
        Optional<String> apiVersion, JsonObject members, Map<String, JsonObject> children, Set<String> expressions) {
    /** The head of a resource that was not read. */
    public static final ResourceHead NONE = new ResourceHead(Optional.empty(), JsonObject.empty(), Map.of(), Set.of());

    /** Copies the map and the set. */
    public ResourceHead {
        children = Map.copyOf(children);
        expressions = Set.copyOf(expressions);
    }

    /** The same with all texts that are expressions. */
    public ResourceHead withExpressions(Set<String> all) {
        return new ResourceHead(apiVersion, members, children, all);
    }

    /** The members of the child of this name. */
    public JsonObject ofChild(String name) {
        return children.getOrDefault(name, JsonObject.empty());
    }
}
