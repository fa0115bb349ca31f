package io.github.aib4j.model.implementation.deployment;

import io.github.aib4j.model.implementation.table.JsonTrees;
import io.github.aib4j.model.implementation.table.ReadContext;
import io.github.aib4j.model.json.ReadRemark;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A parameter file of a deployment: the values it gives, and the parameters whose values are elsewhere. */
public record ParameterFile(Map<String, JsonValue> values, Set<String> unknown, List<ReadRemark> remarks) {
    public static ParameterFile read(byte[] json, String source) {
        ReadContext at = ReadContext.of(json, source);
        ParameterFile file = new ParameterFile(new LinkedHashMap<>(), new HashSet<>(), new ArrayList<>());
        JsonObject parameters = parameters(JsonTrees.parse(json, source), at);
        parameters
                .members()
                .forEach((name, value) ->
                        file.add(name, value, at.member("parameters").member(name)));
        file.remarks.addAll(at.remarks());
        return file;
    }

    private static JsonObject parameters(JsonValue document, ReadContext at) {
        if (!(document instanceof JsonObject object)) {
            throw at.wrongKind("a parameter file, which is an object,", document);
        }
        if (object.get("resources").isPresent()) {
            throw at.refused("this is a deployment template; give the file with the values of its parameters");
        }
        JsonValue parameters =
                object.get("parameters").orElseThrow(() -> at.refused("a parameter file has 'parameters'"));
        if (parameters instanceof JsonObject values) {
            return values;
        }
        throw at.member("parameters").wrongKind("an object", parameters);
    }

    private void add(String name, JsonValue entry, ReadContext at) {
        if (!(entry instanceof JsonObject object)) {
            throw at.wrongKind("an object with 'value'", entry);
        }
        if (object.get("value").isPresent()) {
            object.get("value").ifPresent(value -> values.put(name, value));
            return;
        }
        unknown.add(name);
        at.remark(
                object.get("reference").isPresent()
                        ? "the value is in a key vault and is not fetched; the parameter stays unknown"
                        : "there is neither 'value' nor 'reference'; the parameter stays unknown");
    }
}
