package io.github.aib4j.model.implementation.wire.template;

import io.github.aib4j.model.implementation.table.ValueReader;
import io.github.aib4j.model.value.JsonObject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the members that every resource of a deployment template may have besides its content. */
public final class ResourceMembers {
    /** The members, without type, apiVersion, name, dependsOn and resources. */
    private static final Set<String> NAMES =
            Set.of("asserts", "comments", "condition", "copy", "existing", "metadata", "scope");

    /** Members that Azure Resource Manager documents for every resource, and that belong to its content. */
    private static final Set<String> CONTENT = Set.of("kind", "managedBy", "plan", "sku", "zones");

    private final JsonObject.Builder members = JsonObject.builder();
    private final Set<String> expressions = new HashSet<>(0);
    private Optional<String> apiVersion = Optional.empty();

    /** Whether every resource may have a member of this name as part of its content. */
    public static boolean isContent(String name) {
        return CONTENT.contains(name);
    }

    /** Reads the current member, if it is one of these. */
    public boolean read(String name, ValueReader in) {
        if (!NAMES.contains(name)) {
            return false;
        }
        put(name, in);
        return true;
    }

    /** Keeps the current member as it is. */
    public void put(String name, ValueReader in) {
        if (in.isOpen()) {
            expressions.add(in.text());
        }
        members.put(name, in.tree());
    }

    /** Sets the api-version. */
    public void apiVersion(String text) {
        apiVersion = Optional.of(text);
    }

    /** The members that were read. */
    public JsonObject build() {
        return members.build();
    }

    /** The head with the members that were read, and those of children. */
    public ResourceHead build(Map<String, JsonObject> children) {
        return new ResourceHead(apiVersion, members.build(), children, expressions);
    }
}
