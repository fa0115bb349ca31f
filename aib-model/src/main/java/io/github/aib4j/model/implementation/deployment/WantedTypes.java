package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.implementation.arm.ArmMembers;
import io.github.aib4j.model.value.ArmExpression;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The wanted types of resources, and which nested templates may have some of them. */
final class WantedTypes {
    static final String DEPLOYMENT = "microsoft.resources/deployments";

    private final Set<String> types;
    private final IdentityHashMap<JsonObject, Boolean> templates = new IdentityHashMap<>();

    /**
     * Creates a set of wanted types.
     *
     * @param types in lower case
     */
    WantedTypes(Set<String> types) {
        this.types = types;
    }

    boolean has(String type) {
        return types.contains(LetterCase.lower(type));
    }

    /**
     * Whether a template has such a resource, one of an unknown type, or a nested template with one. Computed once for
     * each template.
     */
    boolean mayBeIn(JsonObject template) {
        Boolean known = templates.get(template);
        if (known == null) {
            known = resources(template).stream().anyMatch(this::mayBe);
            templates.put(template, known);
        }
        return known;
    }

    private static List<JsonValue> resources(JsonObject template) {
        JsonValue resources = ArmMembers.find(template, "resources").orElse(JsonObject.empty());
        if (resources instanceof JsonArray array) {
            return array.items();
        }
        return resources instanceof JsonObject object
                ? List.copyOf(object.members().values())
                : List.of();
    }

    private boolean mayBe(JsonValue value) {
        if (!(value instanceof JsonObject resource)) {
            return false;
        }
        String type = ArmMembers.text(resource, "type").orElse("");
        if (!type.equalsIgnoreCase(DEPLOYMENT)) {
            return has(type) || ArmExpression.isExpression(type);
        }
        JsonObject properties = ArmMembers.object(resource, "properties");
        return ArmMembers.find(properties, "template")
                .map(template -> !(template instanceof JsonObject inner) || mayBeIn(inner))
                .orElse(true);
    }
}
