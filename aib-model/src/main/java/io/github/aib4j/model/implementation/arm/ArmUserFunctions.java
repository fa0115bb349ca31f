package io.github.aib4j.model.implementation.arm;

import io.github.aib4j.model.implementation.LetterCase;
import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonNull;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that a template defines: {@code namespace.name(…)}. They can use their parameters, but no variables.
 */
final class ArmUserFunctions {
    /**
     * How many levels a call counts, because its output is a document of its own and its stack frames are the largest.
     */
    private static final int FRAMES = 5;

    private final Map<String, JsonObject> definitions = new HashMap<>();

    ArmUserFunctions(JsonArray namespaces) {
        for (JsonValue item : namespaces.items()) {
            if (item instanceof JsonObject namespace) {
                String prefix = ArmMembers.text(namespace, "namespace").orElse("");
                ArmMembers.object(namespace, "members")
                        .forEach((name, definition) -> define(prefix + "." + name, definition));
            }
        }
    }

    private void define(String name, JsonValue definition) {
        if (definition instanceof JsonObject object) {
            definitions.putIfAbsent(LetterCase.lower(name), object);
        }
    }

    /** The function with that name. */
    Optional<ArmFunction> find(String name) {
        return Optional.ofNullable(definitions.get(LetterCase.lower(name)))
                .map(definition -> call -> counted(definition, call));
    }

    /** Its arguments count like its output, because they are nested in the call, too. */
    private static JsonValue counted(JsonObject definition, ArmCall call) {
        call.evaluation().enter(FRAMES);
        try {
            return call(definition, call);
        } finally {
            call.evaluation().leave(FRAMES);
        }
    }

    private static JsonValue call(JsonObject definition, ArmCall call) {
        List<JsonValue> declared =
                ArmMembers.array(definition, "parameters").map(JsonArray::items).orElse(List.of());
        call.takes(declared.size(), declared.size());
        Map<String, JsonValue> values = new HashMap<>();
        for (int i = 0; i < declared.size(); i++) {
            String name = declared.get(i) instanceof JsonObject parameter
                    ? ArmMembers.text(parameter, "name").orElse("")
                    : "";
            values.put(LetterCase.lower(name), call.value(i));
        }
        JsonValue output = ArmMembers.find(ArmMembers.object(definition, "output"), "value")
                .orElseThrow(() -> call.failure("has no 'output' with a 'value'"));
        return call.evaluation().strictly(output, frame(values));
    }

    private static ArmFrame frame(Map<String, JsonValue> values) {
        ArmNames parameters = new ArmNames(
                "parameter",
                name -> values.containsKey(LetterCase.lower(name)),
                name -> new ArmEvaluation.Result(values.getOrDefault(LetterCase.lower(name), JsonNull.NULL), false));
        return new ArmFrame(parameters, ArmNames.none("variable"), null, null);
    }
}
