package io.github.aib4j.model.source;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/**
 * A source whose type this version of the library does not know. It is kept unchanged.
 *
 * @param type the type as written in the JSON; empty if there is none. For an expression of a deployment template in place
 *     of the object, that expression
 * @param json the whole object, including its type; without members if there is none
 * @since 0.1.0
 */
public record UnknownSource(String type, JsonObject json) implements ImageSource {
    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
