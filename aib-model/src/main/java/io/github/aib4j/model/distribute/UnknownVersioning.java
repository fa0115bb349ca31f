package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/**
 * A scheme that this version of the library has no class for, kept as it came.
 *
 * @param scheme its name, as it stands in the JSON; empty if there is none
 * @param json the whole object, its scheme included
 */
public record UnknownVersioning(String scheme, JsonObject json) implements ImageVersioning {
    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
