package io.github.aib4j.model.source;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/**
 * A source that this version of the library has no class for, kept as it came.
 *
 * @param type the name of its type, as it stands in the JSON; empty if there is none
 * @param json the whole object, its type included
 */
public record UnknownSource(String type, JsonObject json) implements ImageSource {
    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
