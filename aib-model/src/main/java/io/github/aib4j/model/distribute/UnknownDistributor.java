package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A target whose type this version of the library does not know, or whose content is not valid for any target. It is
 * kept unchanged.
 *
 * @param type the type as written in the JSON; empty if there is none. For an expression of a deployment template in place
 *     of the object, that expression
 * @param json the whole object, including its type; without members if there is none
 * @since 0.1.0
 */
public record UnknownDistributor(String type, JsonObject json) implements Distributor {
    @Override
    public String runOutputName() {
        return json.text("runOutputName").orElse("");
    }

    @Override
    public Map<String, String> artifactTags() {
        Map<String, String> tags = new LinkedHashMap<>();
        json.object("artifactTags").orElse(JsonObject.empty()).members().forEach((name, value) -> {
            if (value instanceof JsonString text) {
                tags.put(name, text.value());
            }
        });
        return tags;
    }

    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
