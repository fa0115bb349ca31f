package io.github.aib4j.model.source;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/**
 * A source whose type this version of the library does not know. It is kept unchanged.
 *
 * @param type the type as written in the JSON; empty if there is none
 * @param json the whole object, including its type
 */
public record UnknownSource(String type, JsonObject json) implements ImageSource {
    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
