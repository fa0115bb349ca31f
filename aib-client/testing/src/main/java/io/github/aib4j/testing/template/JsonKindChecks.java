package io.github.aib4j.testing.template;

import io.github.aib4j.model.value.JsonArray;
import io.github.aib4j.model.value.JsonObject;
import io.github.aib4j.model.value.JsonString;
import io.github.aib4j.model.value.JsonValue;
import io.github.aib4j.testing.wire.Json;
import java.util.List;

/**
 * Checks that members are objects, lists or strings as the published schemas require. We assume that other values are
 * refused in every version, and assume the messages; null means absent.
 */
final class JsonKindChecks {
    private static final List<String> OBJECTS = List.of("source", "optimize", "validate", "errorHandling", "vmProfile");

    private JsonKindChecks() {}

    static void checkTemplate(JsonObject template) {
        checkText(template, "location", "");
        checkTags(template);
        checkObject(template, "identity", "");
        checkObject(template, "properties", "");
        checkProperties(Json.child(template, "properties"));
    }

    /** Refuses tags that are not strings by name. */
    static void checkTags(JsonObject object) {
        checkObject(object, "tags", "");
        JsonObject tags = Json.child(object, "tags");
        tags.members().keySet().forEach(name -> checkText(tags, name, "tags."));
    }

    private static void checkProperties(JsonObject properties) {
        String place = "properties.";
        OBJECTS.forEach(name -> checkObject(properties, name, place));
        checkText(properties, "stagingResourceGroup", place);
        checkObjects(properties, "customize", place);
        checkObjects(properties, "distribute", place);
        checkObjects(Json.child(properties, "validate"), "inVMValidations", place + "validate.");
    }

    private static void checkText(JsonObject parent, String name, String place) {
        check(parent, name, place, JsonString.class);
    }

    private static void checkObject(JsonObject parent, String name, String place) {
        check(parent, name, place, JsonObject.class);
    }

    private static void checkObjects(JsonObject parent, String name, String place) {
        check(parent, name, place, JsonArray.class);
        List<JsonValue> items = Json.items(parent, name).toList();
        for (int i = 0; i < items.size(); i++) {
            if (!(items.get(i) instanceof JsonObject)) {
                throw ValidationErrors.badValue(place + name + "[" + i + "]", items.get(i));
            }
        }
    }

    private static void check(JsonObject parent, String name, String place, Class<? extends JsonValue> form) {
        Json.present(parent, name).filter(value -> !form.isInstance(value)).ifPresent(value -> {
            throw ValidationErrors.badValue(place + name, value);
        });
    }
}
