package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A target that this version of the library has no class for, or whose content no target can have; kept as it came.
 *
 * @param type the name of its type, as it stands in the JSON; empty if there is none
 * @param json the whole object, its type included
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
