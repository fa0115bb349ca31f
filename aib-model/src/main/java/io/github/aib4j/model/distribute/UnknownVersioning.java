package io.github.aib4j.model.distribute;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;

/**
 * A scheme that this version of the library does not know. It is kept unchanged.
 *
 * @param scheme the name of the scheme as written in the JSON; empty if there is none. For an expression of a deployment
 *     template in place of the object, that expression
 * @param json the whole object, including its scheme; without members if there is none
 * @since 0.1.0
 */
public record UnknownVersioning(String scheme, JsonObject json) implements ImageVersioning {
    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
