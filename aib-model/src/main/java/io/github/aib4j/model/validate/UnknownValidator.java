package io.github.aib4j.model.validate;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * A check that this version of the library has no class for, or whose content no check can have; kept as it came.
 *
 * @param type the name of its type, as it stands in the JSON; empty if there is none
 * @param json the whole object, its type included
 */
public record UnknownValidator(String type, JsonObject json) implements Validator {
    @Override
    public Optional<String> name() {
        return json.text("name");
    }

    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
