package io.github.aib4j.model.customize;

import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.Map;
import java.util.Optional;

/**
 * A step that this version of the library has no class for, or whose content no step can have; kept as it came.
 *
 * @param type the name of its type, as it stands in the JSON; empty if there is none
 * @param json the whole object, its type included
 */
public record UnknownCustomizer(String type, JsonObject json) implements Customizer {
    @Override
    public Optional<String> name() {
        return json.text("name");
    }

    @Override
    public Map<String, JsonValue> unknownMembers() {
        return json.members();
    }
}
